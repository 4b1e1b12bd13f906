using System;
using System.Collections.Generic;
using System.IO;
using Mono.Cecil;

namespace Benchmarks.Weaving;

/// <summary>Finds assemblies among the references and nowhere else, as Fody's own resolver does. Unknown ones are null.</summary>
internal sealed class ReferenceResolver : IAssemblyResolver
{
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AssemblyDefinition> _read = new(StringComparer.OrdinalIgnoreCase);

    public ReferenceResolver()
    {
        foreach (var file in References.All)
            _files[Path.GetFileNameWithoutExtension(file)] = file;
    }

    public AssemblyDefinition Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (_read.TryGetValue(name.Name, out var known))
            return known;
        if (!_files.TryGetValue(name.Name, out var file))
            return null!;

        parameters.AssemblyResolver = this;
        return _read[name.Name] = AssemblyDefinition.ReadAssembly(file, parameters);
    }

    public void Dispose()
    {
        foreach (var assembly in _read.Values)
            assembly.Dispose();
    }
}
