using System;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Selection;
using AutoSpan.Tests.Harness;
using Mono.Cecil;

namespace AutoSpan.Tests.Selection;

/// <summary>The cases as the weaver sees them before it changes anything.</summary>
internal sealed class CaseModule : IDisposable
{
    readonly ModuleDefinition module;

    public CaseModule(Build build = Build.Release)
    {
        var file = Repository.Cases(build);
        module = ModuleDefinition.ReadModule(
            file,
            new ReaderParameters { AssemblyResolver = new BuildAssemblyResolver(References.Of(file)), ReadSymbols = true });
    }

    public ModuleDefinition Module => module;

    /// <summary>A type of the cases by its name without namespace; nested ones as <c>Outer/Inner</c>.</summary>
    public TypeDefinition Type(string name) =>
        module.GetType("AssemblyToProcess." + name) ?? module.GetType("Library." + name) ?? throw new MissingMemberException(name);

    /// <summary>A method as <c>Type.Method</c>; of overloads the first.</summary>
    public MethodDefinition Method(string member)
    {
        var split = member.IndexOf('.');
        return Type(member[..split]).Methods.First(method => method.Name == member[(split + 1)..]);
    }

    public MethodShape Shape(string member) => ShapeClassifier.Classify(Method(member));

    public void Dispose() => module.Dispose();
}
