using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Projects;

/// <summary>A project as the compiler writes it, before anything is woven. The output of its builds is not touched.</summary>
/// <param name="Assembly">The compiled assembly.</param>
/// <param name="References">What the compiler was given.</param>
/// <param name="Facts">What MSBuild tells of the project besides.</param>
internal sealed record ProjectBuild(string Assembly, IReadOnlyList<string> References, ProjectAnswer Facts)
{
    private static readonly string[] s_properties = ["WeaverConfiguration", "OutputType", "DisableFody", "IsTestProject", "IsTestingPlatformApplication"];
    private static readonly string[] s_items = ["ReferencePath", "IntermediateAssembly", "PackageReference", "FrameworkReference", "WeaverFiles"];

    /// <summary>The property that replaces FodyWeavers.xml; empty in most projects.</summary>
    public string WeaverConfiguration => Facts.Property("WeaverConfiguration");

    /// <summary>Whether its code is tests.</summary>
    public bool IsTestProject => Facts.Property("IsTestProject") == "true" || Facts.Property("IsTestingPlatformApplication") == "true";

    /// <summary>The packages whose assemblies the compiler was given, with their versions.</summary>
    public IReadOnlyDictionary<string, string> Packages => Facts.Entries("ReferencePath")
        .Select(item => (Id: item["NuGetPackageId"]?.GetValue<string>(), Version: item["NuGetPackageVersion"]?.GetValue<string>()))
        .Where(package => !string.IsNullOrEmpty(package.Id) && !string.IsNullOrEmpty(package.Version))
        .DistinctBy(package => package.Id, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(package => package.Id!, package => package.Version!, StringComparer.OrdinalIgnoreCase);

    /// <param name="project">The path of the project file.</param>
    /// <param name="configuration">Such as <c>Debug</c>.</param>
    /// <param name="framework">Such as <c>net10.0</c>; null for the one of the project.</param>
    /// <param name="folder">Where the compiler writes.</param>
    /// <param name="cancellation">Ends the compiler.</param>
    /// <exception cref="UserError">It does not compile, or it has several frameworks.</exception>
    public static async Task<ProjectBuild> CompileAsync(
        string project, string configuration, string? framework, string folder, CancellationToken cancellation)
    {
        List<string> properties = [$"Configuration={configuration}"];
        var facts = await new ProjectQuery(project, properties).AskAsync([], ["TargetFrameworks"], [], cancellation);
        if (facts.Property("TargetFramework").Length == 0 && framework is null && facts.Property("TargetFrameworks") is { Length: > 0 } several)
            throw UserError.Usage($"{project} is built for {string.Join(", ", several.Split(';'))}. Choose one with --framework.");

        if (framework is not null)
            properties.Add($"TargetFramework={framework}");
        // References are built first, as a build of the project would do, and stay where they are. Then the compiler alone writes elsewhere:
        // the properties for that would reach the references too.
        await new ProjectQuery(project, properties) { Restores = true }.AskAsync(["ResolveProjectReferences"], [], [], cancellation);
        var answer = await new ProjectQuery(project,
        [
            .. properties,
            "BuildProjectReferences=false",
            "CompileUsingReferenceAssemblies=false",
            "DisableFody=true",
            $"IntermediateOutputPath={folder}{Path.DirectorySeparatorChar}"
        ]).AskAsync(["Compile"], s_properties, s_items, cancellation);
        return new ProjectBuild(answer.Items("IntermediateAssembly", "FullPath").Single(), answer.Items("ReferencePath", "FullPath"), answer);
    }
}
