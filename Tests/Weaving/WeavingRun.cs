using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.IL.Verification;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Planning.Tags;
using AutoSpan.Fody.Selection;
using AutoSpan.Fody.Weaving.Helpers;
using AutoSpan.Fody.Weaving.References;
using AutoSpan.Fody.Weaving.Shapes;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Tests.Weaving;

/// <summary>The cases in memory, planned whole and woven method by method, with a verifier of the test's choice.</summary>
internal sealed class WeavingRun : IDisposable
{
    readonly BuildAssemblyResolver resolver;
    readonly GeneratedClass generated;
    readonly RuntimeReferences references;

    public WeavingRun(Build build)
    {
        var file = Repository.Cases(build);
        resolver = new BuildAssemblyResolver(References.Of(file));
        Module = ModuleDefinition.ReadModule(file, new ReaderParameters
        {
            AssemblyResolver = resolver,
            InMemory = true,
            ReadSymbols = true,
            SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false)
        });
        var rules = ConfigurationReader.Read(XElement.Parse(Woven.Everything), null).Configuration!.RulesFor("AssemblyToProcess");
        Plans = SpanPlanner.Plan(MethodSelector.Select(Module, rules).Selected, new ExpressionUsage(true));
        references = RuntimeResolver.Resolve(Module, resolver).Value!;
        generated = new GeneratedClass(Module, references);
    }

    public ModuleDefinition Module { get; }

    public IReadOnlyList<SpanPlan> Plans { get; }

    /// <summary>The first method of a shape, by what users call the shape.</summary>
    public SpanPlan First(string shape) => Plans.First(plan => plan.Method.Shape.Name == shape);

    /// <returns>What was said of methods that were put back.</returns>
    public List<Diagnostic> Weave(Func<MethodDefinition, BodyError?> verify)
    {
        var weaver = new ShapeWeaver(references, generated, verify);
        List<Diagnostic> faults = [.. Plans.Select(weaver.Weave).OfType<Diagnostic>()];
        generated.Complete("1.0.0");
        return faults;
    }

    public void Dispose()
    {
        Module.Dispose();
        resolver.Dispose();
    }
}
