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
/// The steps of weaving, in their order: configuration, rules, selection, plan, weaving, report. Each step takes values and returns a value. Up to the
/// plan nothing is changed, so what is wrong with the configuration or the references is reported while the module is still as it was.
/// </summary>
/// <param name="input">The module, and what there is to know of it.</param>
/// <param name="verify">Verifies woven bodies; null for what the configuration asks for.</param>
internal sealed class WeavingPipeline(WeavingInput input, Func<MethodDefinition, BodyError?>? verify = null)
{
    /// <summary>Weaves the module, and writes the report.</summary>
    public WeavingResult Run() => Run(isPreview: false);

    /// <summary>Tells what <see cref="Run()"/> would do. The module is not changed, and no file is written.</summary>
    public WeavingResult Preview() => Run(isPreview: true);

    /// <summary>Whether the module has been changed by weaving, now or before.</summary>
    public static bool IsWoven(ModuleDefinition module) =>
        GeneratedClass.ExistsIn(module) || ExportStart.ExistsIn(module) || SourceNames.ExistIn(module.Assembly);

    /// <summary>What verifies woven bodies; with <c>verify="false"</c> nothing does.</summary>
    internal static Func<MethodDefinition, BodyError?> VerifierOf(AutoSpanConfiguration configuration) =>
        configuration.Verify ? BodyVerifier.Verify : _ => null;

    private WeavingResult Run(bool isPreview)
    {
        var read = ReadConfiguration();
        var log = new DiagnosticLog(read.Policy);
        if (IsWoven(input.Module))
            return Stop(log, Catalogue.AlreadyWoven.Of(input.Module.Name));

        log.Add(read.Diagnostics);
        if (read.Configuration is not { } configuration)
            return Stop(log);

        if (!configuration.Enabled)
            return Stop(log) with { Unwoven = $"{input.Module.Assembly.Name.Name} is not woven, because of enabled=\"false\"." };

        if (CompilerExtension.IsIn(input.Module))
        {
            var reason = Catalogue.LoadedByCompiler.Of(input.Module.Name);
            return Stop(log, reason) with { Unwoven = reason.Message };
        }

        if (log.Take(Select(configuration)) is not { } selection)
            return Stop(log);

        // The errors of the attributes in code too: all are reported together.
        if (log.Take(Plan(configuration, selection)) is not { } plans || log.HasErrors)
            return Stop(log);

        var build = new BuildReferences(input.Module, input.Resolver, input.Deployed, input.Packages);
        var export = configuration.Exports && input.StartsExport
            ? log.Take(new ExportPlanner(input.Module, build, input.IsTestProject, configuration.IsProjectFile).Plan())
            : null;
        if (log.HasErrors)
            return Stop(log);

        var sources = SourceNames.Of(build.All);
        if (isPreview || (plans.Count == 0 && sources.Count == 0 && export is null))
            return Finish(log, configuration, selection, new WovenMethods(plans, []), export, isPreview);

        if (log.Take(RuntimeResolver.Resolve(input.Module, input.Resolver)) is not { } references)
            return Stop(log);

        var verifier = verify ?? VerifierOf(configuration);
        if (log.Take(Weave(plans, sources, references, verifier)) is not { } woven)
            return Stop(log);

        if (export is not null && new ExportStart(input.Module, export).Add(AssemblyVersion.Of(input.Module.Assembly), verifier) is { } unfinished)
            log.Add([unfinished]);

        PrivateCore.RemoveUnused(input.Module);
        return UserStrings.Check(input.Module) is { } fault ? Stop(log, fault) : Finish(log, configuration, selection, woven, export, isPreview);
    }

    private ConfigurationResult ReadConfiguration()
    {
        var file = input.File is not null || input.ProjectDirectory is null
            ? input.File
            : ConfigurationFile.Locate(input.Configuration, input.ProjectDirectory, input.SolutionDirectory);
        return ConfigurationReader.Read(input.Configuration, file);
    }

    private StepResult<MethodSelection> Select(AutoSpanConfiguration configuration)
    {
        var rules = configuration.RulesFor(input.Module.Assembly.Name.Name);
        try
        {
            var selection = MethodSelector.Select(input.Module, rules);
            return new StepResult<MethodSelection>(
                selection,
                [
                    .. selection.Diagnostics,
                    .. IdleRules.Check(selection.Decisions, configuration.IsProjectFile),
                    .. IgnoredExceptionCheck.Check(rules, new KnownTypes(input.Module, input.Resolver), configuration.IsProjectFile)
                ]);
        }
        catch (RuleException error)
        {
            return new StepResult<MethodSelection>(null, [error.Diagnostic]);
        }
    }

    private static StepResult<IReadOnlyList<SpanPlan>> Plan(AutoSpanConfiguration configuration, MethodSelection selection)
    {
        var usage = new ExpressionUsage(configuration.IsProjectFile);
        try
        {
            var plans = SpanPlanner.Plan(selection.Selected, usage);
            return new StepResult<IReadOnlyList<SpanPlan>>(plans, [.. usage.Check()]);
        }
        catch (RuleException error)
        {
            return new StepResult<IReadOnlyList<SpanPlan>>(null, [error.Diagnostic]);
        }
    }

    private StepResult<WovenMethods> Weave(
        IReadOnlyList<SpanPlan> plans, IReadOnlyList<string> sources, RuntimeReferences references, Func<MethodDefinition, BodyError?> verifier)
    {
        if (plans.Count == 0)
        {
            SourcesAttribute.Add(input.Module, references, sources);
            return new StepResult<WovenMethods>(new WovenMethods([], []), []);
        }

        var generated = new GeneratedClass(input.Module, references);
        var weaver = new ShapeWeaver(references, generated, verifier);
        WovenPlan[] results = [.. plans.Select(plan => Weave(weaver, plan))];
        generated.Complete(AssemblyVersion.Of(input.Module.Assembly));
        SourcesAttribute.Add(input.Module, references, sources.Concat(generated.SourceNames));

        return new StepResult<WovenMethods>(
            new WovenMethods(
                [.. results.Where(result => result.Error is null).Select(result => result.Plan)],
                [.. results.Where(result => result.Error is not null).Select(result => SkippedMethod.Restored(result.Plan.Method, result.Error!.Message))]),
            [.. results.Select(result => result.Error).OfType<Diagnostic>(), .. LostTailCalls(results)]);
    }

    private static WovenPlan Weave(ShapeWeaver weaver, SpanPlan plan)
    {
        var hadTailCalls = TailCalls.AreIn(plan.Method.Method);
        var error = weaver.Weave(plan);
        return new WovenPlan(plan, error, error is null && hadTailCalls && !TailCalls.AreIn(plan.Method.Method));
    }

    private IEnumerable<Diagnostic> LostTailCalls(IReadOnlyList<WovenPlan> results)
    {
        WovenPlan[] lost = [.. results.Where(result => result.LostTailCalls)];
        if (lost.Length == 0)
            return [];

        var count = lost.Length.ToString(CultureInfo.InvariantCulture);
        return [Catalogue.TailCallsLost.Of(input.Module.Assembly.Name.Name, count, lost[0].Plan.Method.DisplayName)];
    }

    private WeavingResult Finish(
        DiagnosticLog log, AutoSpanConfiguration configuration, MethodSelection selection, WovenMethods methods, ExportPlan? export, bool isPreview)
    {
        log.Add(NamedMethodCheck.Check(selection, configuration.IsProjectFile));
        var report = ReportBuilder.Build(input.Module.Assembly.Name.Name, selection, methods.Woven, methods.Restored, input.ProjectDirectory);
        var file = input.AssemblyFile is null || isPreview ? null : ReportFile.Write(report, configuration.Report, input.AssemblyFile);
        if (file?.Fault is { } unwritten)
            log.Add([unwritten]);

        var nothing = configuration.IsProjectFile ? null : NothingWoven.Explain(selection);
        return new WeavingResult(log.Reported, Summary.Of(report, file?.Path, nothing, export is not null), report);
    }

    private static WeavingResult Stop(DiagnosticLog log, params Diagnostic[] reasons)
    {
        log.Add(reasons);
        return new WeavingResult(log.Reported, null);
    }

    private sealed record WovenPlan(SpanPlan Plan, Diagnostic? Error, bool LostTailCalls);
}
