using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.IL.Verification;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Planning.Export;
using AutoSpan.Fody.Planning.Tags;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Usage;
using AutoSpan.Fody.Selection;
using AutoSpan.Fody.Weaving.Helpers;
using AutoSpan.Fody.Weaving.References;
using AutoSpan.Fody.Weaving.Shapes;
using Mono.Cecil;

namespace AutoSpan.Fody;

/// <summary>
/// The way of data: configuration, rules, selection, plan, shapes, emission, report. Up to the plan nothing is changed, so whatever is wrong with
/// configuration or references is reported with the module still as it was.
/// </summary>
/// <param name="input">The module, and what there is to know of it.</param>
/// <param name="verify">Verifies woven bodies; null for what the configuration asks for.</param>
internal sealed class WeavingPipeline(WeavingInput input, Func<MethodDefinition, BodyError?>? verify = null)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<SkippedMethod> _restored = [];

    private DiagnosticPolicy? _policy;
    private bool _exports;

    private IReadOnlyList<Diagnostic> Reported => _policy?.Apply(_diagnostics) ?? _diagnostics;

    /// <summary>Weaves the module, and writes the report.</summary>
    public WeavingResult Run() => Run(isPreview: false);

    /// <summary>Tells what <see cref="Run()"/> would do. The module is not changed, and no file is written.</summary>
    public WeavingResult Preview() => Run(isPreview: true);

    private WeavingResult Run(bool isPreview)
    {
        var read = ReadConfiguration();
        _policy = read.Policy;
        if (IsWoven(input.Module))
            return Stop(Catalogue.AlreadyWoven.Of(input.Module.Name));

        _diagnostics.AddRange(read.Diagnostics);
        if (read.Configuration is not { Enabled: true } configuration)
            return Stop();

        if (CompilerExtension.IsIn(input.Module))
            return Stop(Catalogue.LoadedByCompiler.Of(input.Module.Name));

        if (Select(configuration) is not { } selection)
            return Stop();

        if (Plan(configuration, selection) is not { } plans)
            return Stop();

        var build = new BuildReferences(input.Module, input.Resolver, input.Deployed);
        var export = configuration.Exports && input.StartsExport ? PlanExport(build, configuration) : null;
        _exports = export is not null;
        if (Reported.Any(error => error.Severity == Severity.Error))
            return Stop();

        var sources = SourceNames.Of(build.All);
        if (isPreview || (plans.Count == 0 && sources.Count == 0 && export is null))
            return Finish(configuration, selection, plans, isPreview);

        if (ResolveRuntime() is not { } references)
            return Stop();

        var verifier = verify ?? VerifierOf(configuration);
        var woven = Weave(plans, sources, references, verifier);
        if (export is not null && new ExportStart(input.Module, export).Add(AssemblyVersion.Of(input.Module.Assembly), verifier) is { } unfinished)
            _diagnostics.Add(unfinished);

        PrivateCore.RemoveUnused(input.Module);
        return UserStrings.Check(input.Module) is { } fault ? Stop(fault) : Finish(configuration, selection, woven, isPreview);
    }

    /// <summary>What verifies woven bodies; with <c>verify="false"</c> nothing does.</summary>
    internal static Func<MethodDefinition, BodyError?> VerifierOf(AutoSpanConfiguration configuration) =>
        configuration.Verify ? BodyVerifier.Verify : _ => null;

    private ConfigurationResult ReadConfiguration()
    {
        var file = input.File is not null || input.ProjectDirectory is null
            ? input.File
            : ConfigurationFile.Locate(input.Configuration, input.ProjectDirectory, input.SolutionDirectory);
        return ConfigurationReader.Read(input.Configuration, file);
    }

    private MethodSelection? Select(AutoSpanConfiguration configuration)
    {
        var rules = configuration.RulesFor(input.Module.Assembly.Name.Name);
        try
        {
            var selection = MethodSelector.Select(input.Module, rules);
            _diagnostics.AddRange(selection.Diagnostics);
            _diagnostics.AddRange(IdleRules.Check(selection.Decisions, configuration.IsProjectFile));
            _diagnostics.AddRange(IgnoredExceptionCheck.Check(rules, new KnownTypes(input.Module, input.Resolver), configuration.IsProjectFile));
            return selection;
        }
        catch (RuleException error)
        {
            _diagnostics.Add(error.Diagnostic);
            return null;
        }
    }

    private IReadOnlyList<SpanPlan>? Plan(AutoSpanConfiguration configuration, MethodSelection selection)
    {
        var usage = new ExpressionUsage(configuration.IsProjectFile);
        try
        {
            var plans = SpanPlanner.Plan(selection.Selected, usage);
            _diagnostics.AddRange(usage.Check());
            // Those of the attributes in code too: all are reported together.
            return Reported.Any(error => error.Severity == Severity.Error) ? null : plans;
        }
        catch (RuleException error)
        {
            _diagnostics.Add(error.Diagnostic);
            return null;
        }
    }

    private RuntimeReferences? ResolveRuntime()
    {
        var resolution = RuntimeResolver.Resolve(input.Module, input.Resolver);
        _diagnostics.AddRange(resolution.Diagnostics);
        return resolution.References;
    }

    /// <summary>Whether the module has been changed by weaving, now or before.</summary>
    public static bool IsWoven(ModuleDefinition module) =>
        GeneratedClass.ExistsIn(module) || ExportStart.ExistsIn(module) || SourceNames.ExistIn(module.Assembly);

    private ExportPlan? PlanExport(BuildReferences build, AutoSpanConfiguration configuration)
    {
        var planner = new ExportPlanner(input.Module, build, configuration.IsProjectFile);
        var plan = planner.Plan();
        _diagnostics.AddRange(planner.Diagnostics);
        return plan;
    }

    private IReadOnlyList<SpanPlan> Weave(
        IReadOnlyList<SpanPlan> plans, IReadOnlyList<string> sources, RuntimeReferences references, Func<MethodDefinition, BodyError?> verify)
    {
        if (plans.Count == 0)
        {
            SourcesAttribute.Add(input.Module, references, sources);
            return plans;
        }

        var generated = new GeneratedClass(input.Module, references);
        var weaver = new ShapeWeaver(references, generated, verify);
        List<SpanPlan> woven = [];
        List<string> lost = [];
        foreach (var plan in plans)
        {
            var hadTailCalls = TailCalls.AreIn(plan.Method.Method);
            if (weaver.Weave(plan) is { } error)
            {
                _diagnostics.Add(error);
                _restored.Add(SkippedMethod.Restored(plan.Method, error.Message));
            }
            else
            {
                woven.Add(plan);
                if (hadTailCalls && !TailCalls.AreIn(plan.Method.Method))
                    lost.Add(plan.Method.DisplayName);
            }
        }

        if (lost.Count > 0)
            _diagnostics.Add(Catalogue.TailCallsLost.Of(input.Module.Assembly.Name.Name, lost.Count.ToString(CultureInfo.InvariantCulture), lost[0]));

        generated.Complete(AssemblyVersion.Of(input.Module.Assembly));
        SourcesAttribute.Add(input.Module, references, sources.Concat(generated.SourceNames));
        return woven;
    }

    private WeavingResult Finish(AutoSpanConfiguration configuration, MethodSelection selection, IReadOnlyList<SpanPlan> woven, bool isPreview)
    {
        _diagnostics.AddRange(NamedMethodCheck.Check(selection, configuration.IsProjectFile));
        var report = ReportBuilder.Build(input.Module.Assembly.Name.Name, selection, woven, _restored, input.ProjectDirectory);
        var file = input.AssemblyFile is null || isPreview ? null : ReportFile.Write(report, configuration.Report, input.AssemblyFile);
        if (file?.Fault is { } unwritten)
            _diagnostics.Add(unwritten);

        var nothing = configuration.IsProjectFile ? null : NothingWoven.Explain(selection);
        return new WeavingResult(Reported, Summary.Of(report, file?.Path, nothing, _exports), report);
    }

    private WeavingResult Stop(params Diagnostic[] reasons)
    {
        _diagnostics.AddRange(reasons);
        return new WeavingResult(Reported, null);
    }
}
