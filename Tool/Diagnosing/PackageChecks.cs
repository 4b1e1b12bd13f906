using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AutoSpan.Tool.Diagnosing;

/// <summary>Do the packages of AutoSpan fit each other, and the kind of the project?</summary>
internal static class PackageChecks
{
    private const string Weaver = "AutoSpan.Fody", Runtime = "AutoSpan";

    private static readonly string[] s_coverage = ["coverlet.collector", "coverlet.msbuild", "Microsoft.CodeCoverage"];

    public static IEnumerable<Finding> Of(ProjectFacts project)
    {
        var weaver = project.Direct.FirstOrDefault(package => package.Id.Equals(Weaver, StringComparison.OrdinalIgnoreCase));
        var hasOwnRuntime = project.Direct.Any(package => package.Id.Equals(Runtime, StringComparison.OrdinalIgnoreCase));
        if (weaver is { PrivateAssets: "all" } && !project.IsProgram && !hasOwnRuntime)
        {
            yield return new Finding(
                "PrivateAssets", $"{Weaver} has PrivateAssets=\"all\": programs that use {project.Name} do not get AutoSpan.dll, which woven code needs",
                $"dotnet add package {Runtime}");
        }

        if (WeaverVersion(project) is { } version && project.Build.Packages.GetValueOrDefault(Runtime) is { } runtime && runtime != version)
        {
            yield return new Finding(
                "versions", $"{Weaver} is {version}, and {Runtime} is {runtime}", $"reference both in one version, at best {Later(version, runtime)}");
        }

        foreach (var coverage in s_coverage.Where(project.Has))
        {
            yield return new Finding(
                "coverage",
                $"{coverage} counts the branches that weaving adds to methods with tags of values or remoteParent",
                "measure with -p:DisableFody=true if the figure of branches matters",
                IsNote: true);
        }
    }

    // …/autospan.fody/1.0.0/weaver/AutoSpan.Fody.dll
    private static string? WeaverVersion(ProjectFacts project) => project.Weavers
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "weaver")
        .Select(file => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file))))
        .FirstOrDefault();

    private static string Later(string one, string other) =>
        Version.TryParse(one.Split('-')[0], out var first) && Version.TryParse(other.Split('-')[0], out var second) && second > first ? other : one;
}
