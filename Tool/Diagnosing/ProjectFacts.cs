using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tool.Projects;

namespace AutoSpan.Tool.Diagnosing;

/// <summary>What is known of a project that is checked.</summary>
/// <param name="Project">The project file.</param>
/// <param name="Build">The project as the compiler and MSBuild have it.</param>
/// <param name="Evaluated">The project without the properties with which it is compiled here.</param>
/// <param name="ConfigurationFile">The configuration that a build uses; null without one.</param>
/// <param name="Report">What is woven; null with <c>enabled="false"</c> or after an error.</param>
/// <param name="Calls">The methods that the program and the projects that it refers to call.</param>
internal sealed record ProjectFacts(
    string Project, ProjectBuild Build, ProjectAnswer Evaluated, string? ConfigurationFile, WeaveReport? Report, RegistrationCalls Calls)
{
    public string Name => Path.GetFileNameWithoutExtension(Project);

    public string Folder => Path.GetDirectoryName(Project)!;

    public bool IsProgram => Build.Facts.Property("OutputType") is "Exe" or "WinExe";

    /// <summary>The file of the project itself, whether it is used or not.</summary>
    public string OwnFile => Path.Combine(Folder, Fody.Configuration.ConfigurationFile.FileName);

    /// <summary>The paths of AutoSpan.Fody.dll in the builds of the project: none, or one.</summary>
    public IReadOnlyList<string> Weavers =>
        [.. Evaluated.Items("WeaverFiles", "FullPath").Where(file => Path.GetFileName(file) == "AutoSpan.Fody.dll")];

    /// <summary>The packages that the project file names, with their metadata.</summary>
    public IReadOnlyList<PackageReference> Direct =>
    [
        .. Build.Facts.Entries("PackageReference").Select(item => new PackageReference(
            item["Identity"]!.GetValue<string>(), item["PrivateAssets"]?.GetValue<string>() ?? "", item["Version"]?.GetValue<string>() ?? ""))
    ];

    public bool Has(string package) => Direct.Any(one => one.Id.Equals(package, StringComparison.OrdinalIgnoreCase)) || Build.Packages.ContainsKey(package);
}
