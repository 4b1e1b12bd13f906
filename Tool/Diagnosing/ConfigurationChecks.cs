using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tool.Configurations;

namespace AutoSpan.Tool.Diagnosing;

/// <summary>Is there a configuration, which one is used, and does the build weave?</summary>
internal static class ConfigurationChecks
{
    public static IEnumerable<Finding> Of(ProjectFacts project)
    {
        if (!project.Has("AutoSpan.Fody") && project.Weavers.Count == 0)
        {
            yield return new Finding(
                "weaver", $"{project.Name} does not reference AutoSpan.Fody: its build weaves nothing", "dotnet add package AutoSpan.Fody");
        }
        else if (project.Evaluated.Property("DisableFody") == "true")
        {
            yield return new Finding("weaver", "DisableFody is set: the build weaves nothing", "remove the property DisableFody");
        }

        if (project.ConfigurationFile is null && project.Build.WeaverConfiguration.Length == 0)
        {
            yield return new Finding("configuration", "no FodyWeavers.xml with <AutoSpan> is beside the project or above it", "autospan init");
        }
        else if (project.ConfigurationFile == project.OwnFile && Above(project) is { } shadowed)
        {
            yield return new Finding(
                "shadowing", $"{project.OwnFile} is used, and {shadowed} is not: files are not merged",
                "delete one of them, or copy the rules that you need into the nearer one");
        }

        if (project.Report is { } report && !report.Woven.Any() && project.ConfigurationFile is not null)
            yield return new Finding("configuration", "the configuration traces no method", "autospan explain tells why for each");
    }

    private static string? Above(ProjectFacts project)
    {
        var above = Path.GetDirectoryName(project.Folder);
        return above is null ? null : ConfigurationSource.Choose(null, above).Path;
    }
}
