using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>Finds types and members of AutoSpan.dll and imports them into the module that is woven. What is missing is noted, and the search goes on.</summary>
internal sealed class RuntimeMembers(ModuleDefinition module, AssemblyDefinition runtime)
{
    /// <summary>The namespace of everything that woven code names.</summary>
    public const string Namespace = "AutoSpan.WovenApi";

    private readonly SignatureImporter _importer = new(module, runtime);
    private readonly List<IMemberDefinition> _found = [];
    private readonly List<string> _missing = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<IMemberDefinition> Found => _found;

    /// <summary>What was not found.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>A type.</summary>
    public TypeReference Type(string name)
    {
        var type = runtime.MainModule.GetType(Namespace, name);
        return IsFound(type, name) ? _importer.Import(type) : module.TypeSystem.Object;
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

        // A stand-in lets the search go on, so that all that is missing is found; it is never used.
        return IsFound(method, $"{type}.{name}({string.Join(", ", parameters)})")
            ? _importer.Import(method!)
            : new MethodReference(name, module.TypeSystem.Void, module.TypeSystem.Object);
    }

    private bool IsFound(IMemberDefinition? member, string name)
    {
        if (member is null)
            _missing.Add($"{Namespace}.{name}");
        else
            _found.Add(member);

        return member is not null;
    }
}
