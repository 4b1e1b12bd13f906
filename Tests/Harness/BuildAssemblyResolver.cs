using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Tests.Harness;

/// <summary>Finds assemblies among a build's references and nowhere else, as Fody's own resolver does. Unknown ones are null.</summary>
internal sealed class BuildAssemblyResolver(IEnumerable<string> references) : IAssemblyResolver
{
    readonly Dictionary<string, string> files = references
        .GroupBy(file => Path.GetFileNameWithoutExtension(file)!, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Last(), StringComparer.OrdinalIgnoreCase);

    readonly Dictionary<string, AssemblyDefinition> read = new(StringComparer.OrdinalIgnoreCase);

    public AssemblyDefinition? Resolve(string name) => Resolve(new AssemblyNameReference(name, null));

    public AssemblyDefinition Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (read.TryGetValue(name.Name, out var known))
            return known;
        if (!files.TryGetValue(name.Name, out var file))
            return null!;
        parameters.AssemblyResolver ??= this;
        return read[name.Name] = AssemblyDefinition.ReadAssembly(file, parameters);
    }

    public void Dispose()
    {
        foreach (var assembly in read.Values)
            assembly.Dispose();
    }
}
