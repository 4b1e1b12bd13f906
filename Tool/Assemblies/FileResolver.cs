using System;
using System.Collections.Generic;
using Mono.Cecil;

namespace AutoSpan.Tool.Assemblies;

/// <summary>Finds assemblies among files; unknown ones are null, as Fody's resolver has it. For one thread: Cecil reads lazily and without locks.</summary>
internal sealed class FileResolver(ReferenceFiles files) : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition?> _read = new(StringComparer.OrdinalIgnoreCase);

    public AssemblyDefinition Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (_read.TryGetValue(name.Name, out var known))
            return known!;

        return (_read[name.Name] = files[name.Name] is { } file ? Read(file, parameters) : null)!;
    }

    public void Dispose()
    {
        foreach (var assembly in _read.Values)
            assembly?.Dispose();
    }

    private AssemblyDefinition? Read(string file, ReaderParameters parameters)
    {
        parameters.AssemblyResolver ??= this;
        try
        {
            return AssemblyDefinition.ReadAssembly(file, parameters);
        }
        catch (BadImageFormatException)
        {
            // A native library beside the assemblies that has the name of one.
            return null;
        }
    }
}
