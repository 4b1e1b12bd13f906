using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>
/// Keeps the private core library of .NET out of woven modules. A host that resolves implementation assemblies refers to it before the weaver runs (Fody does,
/// for a type system of its own), although nothing in the module uses it; and an assembly that refers to it runs on one version of .NET only.
/// </summary>
internal static class PrivateCore
{
    public const string Name = "System.Private.CoreLib";

    public static void RemoveUnused(ModuleDefinition module)
    {
        var reference = module.AssemblyReferences.FirstOrDefault(candidate => candidate.Name == Name);
        if (reference is not null && !module.GetTypeReferences().Any(type => type.Scope?.Name == Name))
            module.AssemblyReferences.Remove(reference);
    }
}
