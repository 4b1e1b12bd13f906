using System;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Export;

/// <summary>Decides whether a program starts AutoSpan.Distro, and with what.</summary>
/// <param name="module">The module that is woven.</param>
/// <param name="references">The references of its build.</param>
/// <param name="isTestProject">Whether the build says that the module is tests. They send nothing to a backend unless their own file asks for it.</param>
/// <param name="isProjectFile">Whether <c>export</c> is in the project's own FodyWeavers.xml, and so meant for this very project.</param>
internal sealed class ExportPlanner(ModuleDefinition module, BuildReferences references, bool isTestProject, bool isProjectFile)
{
    /// <summary>The assembly and the package that starts the SDK.</summary>
    public const string Distro = "AutoSpan.Distro";

    private const string StartType = "AutoSpan.Distro.WovenApi.EntryPoint";

    /// <returns>Null when the program is to start nothing.</returns>
    public StepResult<ExportPlan> Plan()
    {
        if (module.EntryPoint is not { HasBody: true } entryPoint)
            return NotStarted(Catalogue.NoEntryPoint.Of(module.Assembly.Name.Name));

        if (isTestProject && !isProjectFile)
            return NotStarted(Catalogue.TestProject.Of(module.Assembly.Name.Name));

        if (OwnTracerProvider.Find(module, references) is { } own)
            return NotStarted(Catalogue.OwnTracerProvider.At(own.Location, own.Place, own.Call));

        return FindStart() is { } start
            ? new StepResult<ExportPlan>(new ExportPlan(entryPoint, start, KnownInstrumentations.Of(references)), [])
            : NotStarted(Catalogue.DistroMissing.Of(Distro));
    }

    private MethodDefinition? FindStart() => references.Find(Distro)?.MainModule.GetType(StartType)?.Methods
        .FirstOrDefault(method => method is { Name: "Start", IsPublic: true, IsStatic: true }
            && method.Parameters.Select(parameter => parameter.ParameterType.Name).SequenceEqual(["String", "Action`1"], StringComparer.Ordinal));

    // A solution-level file serves libraries and programs without the package too.
    private StepResult<ExportPlan> NotStarted(Diagnostic reason) =>
        new(null, [isProjectFile ? reason : reason with { Severity = RuleSeverity.In(isProjectFile) }]);
}
