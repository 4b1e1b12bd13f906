using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Metadata;
using AutoSpan.Tool.Assemblies;
using AutoSpan.Tool.Explaining;
using AutoSpan.Tool.Projects;
using AutoSpan.Tool.Weaving;
using Mono.Cecil;

namespace AutoSpan.Tool.Diagnosing;

/// <summary>Compiles a project, and checks all that tracing needs.</summary>
/// <param name="project">The project file.</param>
/// <param name="configuration">Which build.</param>
/// <param name="framework">Which framework; null for its only one.</param>
internal sealed class Doctor(string project, string configuration, string? framework)
{
    /// <param name="folder">An empty folder, where the project is compiled.</param>
    /// <param name="cancellation">Ends the compiler.</param>
    public async Task<IReadOnlyList<Finding>> CheckAsync(string folder, CancellationToken cancellation)
    {
        // As it is built: it is compiled with DisableFody, and that may take out the weavers.
        string[] properties = framework is null ? [$"Configuration={configuration}"] : [$"Configuration={configuration}", $"TargetFramework={framework}"];
        var evaluated = await new ProjectQuery(project, properties).AskAsync([], ["DisableFody"], ["WeaverFiles"], cancellation);
        var build = await ProjectBuild.CompileAsync(project, configuration, framework, folder, cancellation);
        var input = new ExplainSource(project, null, []).Prepare(project, build);
        using var resolver = new FileResolver(input.References);
        var result = new AssemblyWeaver(resolver).Weave(input.Task);
        var assemblies = References(build, resolver);
        using var module = ModuleDefinition.ReadModule(build.Assembly);
        var facts = new ProjectFacts(
            project,
            build,
            evaluated,
            input.Task.Configuration.Path,
            result.Report,
            RegistrationCalls.In(assemblies.Select(assembly => assembly.MainModule).Append(module)));
        var own = result.Report?.Woven.Select(method => method.Span!.Source) ?? [];
        IReadOnlyList<string> sources = [.. own.Concat(SourceNames.Of(assemblies)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return
        [
            .. ConfigurationChecks.Of(facts),
            .. result.Diagnostics.Where(one => one.Severity != Severity.Information)
                .Select(one => new Finding("configuration", Text(one), "correct the configuration")),
            .. PackageChecks.Of(facts),
            .. ExportChecks.Of(facts, sources)
        ];
    }

    // Projects that this one refers to, and woven libraries. Those of the framework have no sources and register none.
    private static IReadOnlyList<AssemblyDefinition> References(ProjectBuild build, FileResolver resolver) =>
    [
        .. build.Facts.Entries("ReferencePath")
            .Where(item => string.IsNullOrEmpty(item["FrameworkReferenceName"]?.GetValue<string>()))
            .Select(item => Path.GetFileNameWithoutExtension(item["Identity"]!.GetValue<string>()))
            .Where(name => !name.StartsWith("OpenTelemetry", StringComparison.Ordinal) && name != "AutoSpan.OpenTelemetry")
            .Select(name => resolver.Resolve(new AssemblyNameReference(name, new Version(0, 0))))
            .Where(assembly => assembly is not null)
    ];

    private static string Text(Diagnostic diagnostic) =>
        $"{(diagnostic.Location is null ? "" : diagnostic.Location + ": ")}{diagnostic.Id}: {diagnostic.Message}";
}
