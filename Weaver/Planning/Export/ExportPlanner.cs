using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Export;

/// <summary>Decides whether a program starts AutoSpan.Distro, and with what.</summary>
/// <param name="module">The module that is woven.</param>
/// <param name="references">The references of its build.</param>
/// <param name="isProjectFile">Whether <c>export</c> is in the project's own FodyWeavers.xml, and so meant for this very project.</param>
internal sealed class ExportPlanner(ModuleDefinition module, BuildReferences references, bool isProjectFile)
{
    /// <summary>The assembly and the package that starts the SDK.</summary>
    public const string Distro = "AutoSpan.Distro";

    private const string StartType = "AutoSpan.Distro.WovenApi.EntryPoint";

    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What is wrong with the export.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <returns>Null when the program is to start nothing.</returns>
    public ExportPlan? Plan()
    {
        if (module.EntryPoint is not { HasBody: true } entryPoint)
        {
            Report(Catalogue.NoEntryPoint.Of(module.Assembly.Name.Name));
            return null;
        }

        if (OwnTracerProvider.Find(module, references) is { } own)
        {
            Report(Catalogue.OwnTracerProvider.At(own.Location, own.Place, own.Call));
            return null;
        }

        if (FindStart() is { } start)
            return new ExportPlan(entryPoint, start, KnownInstrumentations.Of(references));

        Report(Catalogue.DistroMissing.Of(Distro));
        return null;
    }

    private MethodDefinition? FindStart() => references.Find(Distro)?.MainModule.GetType(StartType)?.Methods
        .FirstOrDefault(method => method is { Name: "Start", IsPublic: true, IsStatic: true }
            && method.Parameters.Select(parameter => parameter.ParameterType.Name).SequenceEqual(["String", "Action`1"], StringComparer.Ordinal));

    // A solution-level file serves libraries and programs without the package too.
    private void Report(Diagnostic diagnostic) =>
        _diagnostics.Add(isProjectFile ? diagnostic : diagnostic with { Severity = RuleSeverity.In(isProjectFile) });
}
