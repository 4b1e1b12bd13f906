using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Tests.Harness;

/// <summary>Reference assemblies of .NET Framework in a form that Mono can load. They replace the parts of Mono that are not installed.</summary>
internal static class ReferenceAssembly
{
    /// <summary>Copies one without what Mono refuses: the mark of a reference assembly, and constructors that lack a flag.</summary>
    public static void CopyLoadable(string file, string copy, IAssemblyResolver resolver)
    {
        using var module = ModuleDefinition.ReadModule(file, new ReaderParameters { InMemory = true, AssemblyResolver = resolver });
        var attributes = module.Assembly.CustomAttributes;
        foreach (var mark in attributes.Where(attribute => attribute.AttributeType.Name == "ReferenceAssemblyAttribute").ToList())
            attributes.Remove(mark);
        foreach (var constructor in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.Name is ".ctor" or ".cctor"))
            constructor.IsRuntimeSpecialName = constructor.IsSpecialName = true;
        module.Write(copy);
    }
}
