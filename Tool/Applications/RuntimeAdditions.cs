using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tool.Assemblies;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Applications;

/// <summary>
/// What woven code needs to run, as the package AutoSpan brings it in a build: AutoSpan.dll for the framework, and System.Diagnostics.DiagnosticSource
/// where the framework has an older one. .NET 6 and 7 use the build for .NET Standard 2.0: they also need the Microsoft.Bcl.AsyncInterfaces that leads to their
/// own types. On .NET Framework, what has async iterators has brought one.
/// </summary>
internal static class RuntimeAdditions
{
    // The first that has Activity.AddException in the framework: see Runtime/AutoSpan.csproj.
    private static readonly Version s_complete = new(9, 0);

    /// <summary>All that an assembly for the framework needs.</summary>
    public static IReadOnlyList<RuntimeAddition> For(TargetFramework? framework)
    {
        var folder = framework is { IsNetCore: true, Version: var version }
            ? version >= s_complete ? "net9.0" : version.Major >= 8 ? "net8.0" : "netstandard2.1"
            : "netstandard2.0";
        return [.. Directory.GetFiles(Bundled(folder)).Order(StringComparer.Ordinal).Select(RuntimeAddition.Of)];
    }

    /// <summary>What a folder of an application lacks, or has in an older version. Of several files with one name, the newest.</summary>
    public static IReadOnlyList<RuntimeAddition> MissingIn(string folder, IEnumerable<RuntimeAddition> files) =>
    [
        .. files.GroupBy(file => file.Name)
            .Select(same => same.MaxBy(file => file.AssemblyVersion)!)
            .Where(file => Path.Combine(folder, file.Name) is var there && !(File.Exists(there) && file.IsMetBy(there)))
    ];

    private static string Bundled(string framework)
    {
        var folder = Path.Combine(Path.GetDirectoryName(typeof(RuntimeAdditions).Assembly.Location)!, "bundled", framework);
        return Directory.Exists(folder) ? folder : throw UserError.Missing($"{folder} is missing: install the tool again (dotnet tool update AutoSpan.Tool).");
    }
}
