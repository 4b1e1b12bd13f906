using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using Mono.Cecil;

namespace AutoSpan.Fody.References;

/// <summary>Finds members of AutoSpan.dll and imports them into the module that is woven. What is missing is noted, and the search goes on.</summary>
internal sealed class RuntimeMembers(ModuleDefinition module, AssemblyDefinition runtime)
{
    /// <summary>The package that AutoSpan.dll comes with.</summary>
    public const string Package = "AutoSpan.Fody";

    private const string Namespace = "AutoSpan.WovenApi";

    private readonly SignatureImporter _importer = new(module, runtime);
    private readonly List<Diagnostic> _missing = [];

    /// <summary>What was not found so far.</summary>
    public IReadOnlyList<Diagnostic> Missing => _missing;

    /// <summary>A type.</summary>
    public TypeReference Type(string name) => Type(name, type => type);

    /// <summary>A type that a type of AutoSpan.dll mentions.</summary>
    public TypeReference Type(string name, Func<TypeDefinition, TypeReference> part)
    {
        if (runtime.MainModule.GetType(Namespace, name) is { } type)
            return _importer.Import(part(type));

        return Absent(name, module.TypeSystem.Object);
    }

    /// <summary>A method.</summary>
    /// <param name="type">The name of the type that declares it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="parameters">The names of its parameters' types.</param>
    public MethodReference Method(string type, string name, params string[] parameters)
    {
        var method = runtime.MainModule.GetType(Namespace, type)?.Methods.FirstOrDefault(candidate =>
            candidate.Name == name && candidate.IsPublic
            && candidate.Parameters.Select(parameter => parameter.ParameterType.Name).SequenceEqual(parameters));

        return method is not null
            ? _importer.Import(method)
            : Absent($"{type}.{name}({string.Join(", ", parameters)})", new MethodReference(name, module.TypeSystem.Void, module.TypeSystem.Object));
    }

    // A stand-in lets the search go on, so that all faults are found; it is never used.
    private T Absent<T>(string member, T standIn)
    {
        _missing.Add(Catalogue.RequiredMemberMissing.Of($"{Namespace}.{member} (it has AutoSpan.dll {runtime.Name.Version})", Package));
        return standIn;
    }
}
