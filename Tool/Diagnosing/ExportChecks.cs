using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Tool.Assemblies;

namespace AutoSpan.Tool.Diagnosing;

/// <summary>Does anybody listen to the spans, and to those of the libraries around them?</summary>
internal static class ExportChecks
{
    /// <param name="project">The project.</param>
    /// <param name="sources">Its sources, and those of its woven references.</param>
    public static IEnumerable<Finding> Of(ProjectFacts project, IReadOnlyList<string> sources)
    {
        if (!project.IsProgram)
            yield break;

        if (!project.Calls.HasProvider && !project.Has("AutoSpan.Distro"))
        {
            if (sources.Count > 0)
            {
                yield return new Finding(
                    "sources", $"nothing in {project.Name} exports spans: there is no call such as WithTracing or AddSource",
                    "dotnet add package AutoSpan.Distro, and export=\"auto\" on <AutoSpan>; or register OpenTelemetry in code");
            }

            yield break;
        }

        foreach (var source in sources.Where(source => !project.Calls.Registers(source) && !project.Has("AutoSpan.Distro")))
        {
            yield return new Finding(
                "sources",
                $"nobody registers the source \"{source}\": its spans are not exported",
                $"AddSource(\"{source}\"), or AddAutoSpanInstrumentation()");
        }

        var image = AssemblyImage.Read(project.Build.Assembly);
        var missing = Instrumentation.Known
            .Where(library => Uses(project, image, library.Library) && !project.Has(library.Package) && !IsTraced(project, image, library));
        foreach (var library in missing)
        {
            yield return new Finding(
                "instrumentation", $"{library.Library} is used, and {library.Package} is not referenced", $"dotnet add package {library.Package}");
        }
    }

    // Every project can use HttpClient: the code tells whether it does.
    private static bool Uses(ProjectFacts project, AssemblyImage image, string library) =>
        project.Has(library)
        || project.Build.Facts.Items("FrameworkReference").Contains(library, StringComparer.OrdinalIgnoreCase)
        || image.References.Contains(library, StringComparer.OrdinalIgnoreCase);

    private static bool IsTraced(ProjectFacts project, AssemblyImage image, Instrumentation library) =>
        project.Has("AutoSpan.Distro") && image.Framework is { IsNetCore: true, Version: var version } && library.TracesItselfSince <= version.Major;
}
