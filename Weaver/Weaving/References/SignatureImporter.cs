using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>
/// Brings the types of AutoSpan.dll's signatures into the module that is woven, in that module's own words: core types come from its own core
/// library, other types from wherever it refers to them already. So no reference appears that its build did not know, and never one to an
/// implementation assembly such as System.Private.CoreLib.
/// </summary>
internal sealed class SignatureImporter(ModuleDefinition module, AssemblyDefinition runtime)
{
    private const string DiagnosticSource = "System.Diagnostics.DiagnosticSource";

    public TypeReference Import(TypeReference type) => type switch
    {
        GenericParameter => type,
        ByReferenceType byReference => new ByReferenceType(Import(byReference.ElementType)),
        ArrayType array => new ArrayType(Import(array.ElementType), array.Rank),
        RequiredModifierType modified => new RequiredModifierType(Import(modified.ModifierType), Import(modified.ElementType)),
        GenericInstanceType instance => Import(instance),
        _ => FromCoreTypes(type) ?? Name(type)
    };

    /// <summary>Imports a method of AutoSpan.dll or of a library that AutoSpan.dll uses.</summary>
    public MethodReference Import(MethodDefinition method)
    {
        var reference = new MethodReference(method.Name, Import(method.ReturnType), Import(method.DeclaringType))
        {
            HasThis = method.HasThis,
            CallingConvention = method.CallingConvention
        };
        foreach (var parameter in method.GenericParameters)
            reference.GenericParameters.Add(new GenericParameter(parameter.Name, reference));

        foreach (var parameter in method.Parameters)
            reference.Parameters.Add(new ParameterDefinition(Rebind(Import(parameter.ParameterType), method, reference)));

        reference.ReturnType = Rebind(reference.ReturnType, method, reference);
        return reference;
    }

    // Signatures refer to their own method's generic parameters by position: the imported method has parameters of its own.
    private static TypeReference Rebind(TypeReference type, MethodDefinition from, MethodReference to)
    {
        switch (type)
        {
            case GenericParameter parameter when parameter.Owner == from:
                return to.GenericParameters[parameter.Position];
            case ByReferenceType byReference:
                return new ByReferenceType(Rebind(byReference.ElementType, from, to));
            case ArrayType array:
                return new ArrayType(Rebind(array.ElementType, from, to), array.Rank);
            case GenericInstanceType instance:
                for (var index = 0; index < instance.GenericArguments.Count; index++)
                    instance.GenericArguments[index] = Rebind(instance.GenericArguments[index], from, to);

                return instance;
            default:
                return type;
        }
    }

    private GenericInstanceType Import(GenericInstanceType instance)
    {
        var imported = new GenericInstanceType(Import(instance.ElementType));
        foreach (var argument in instance.GenericArguments)
            imported.GenericArguments.Add(Import(argument));

        return imported;
    }

    private TypeReference? FromCoreTypes(TypeReference type) => type.Namespace != "System" ? null : type.MetadataType switch
    {
        MetadataType.Void => module.TypeSystem.Void,
        MetadataType.Boolean => module.TypeSystem.Boolean,
        MetadataType.Int32 => module.TypeSystem.Int32,
        MetadataType.Int64 => module.TypeSystem.Int64,
        MetadataType.UInt64 => module.TypeSystem.UInt64,
        MetadataType.Double => module.TypeSystem.Double,
        MetadataType.String => module.TypeSystem.String,
        MetadataType.Object => module.TypeSystem.Object,
        _ => null
    };

    private TypeReference Name(TypeReference type)
    {
        if (module.TryGetTypeReference(type.FullName, out var known))
        {
            // One that no signature has named so far, such as that of an enum in an attribute, is a class to Cecil.
            known.IsValueType = type.IsValueType;
            return known;
        }

        // The library that defines a task type is woven too.
        if (type.Module != module && module.GetType(type.FullName) is { } own)
            return own;

        var reference = new TypeReference(type.Namespace, type.Name, module, ScopeOf(type)) { IsValueType = type.IsValueType };
        foreach (var parameter in type.GenericParameters)
            reference.GenericParameters.Add(new GenericParameter(parameter.Name, reference));

        return reference;
    }

    private IMetadataScope ScopeOf(TypeReference type)
    {
        if (type.Scope is ModuleDefinition or null || type.Scope.Name == runtime.Name.Name)
            return Assembly(type.Module == runtime.MainModule ? runtime.Name : type.Module.Assembly.Name);

        // Only the libraries of diagnostics are separate from the core library on every framework.
        return type.Scope is AssemblyNameReference { Name: DiagnosticSource } diagnostics
            ? Assembly(diagnostics)
            : module.TypeSystem.CoreLibrary;
    }

    private AssemblyNameReference Assembly(AssemblyNameReference name)
    {
        var known = module.AssemblyReferences.FirstOrDefault(reference => reference.Name == name.Name);
        if (known is not null)
            return known;

        var added = new AssemblyNameReference(name.Name, name.Version) { PublicKeyToken = name.PublicKeyToken, Culture = name.Culture };
        module.AssemblyReferences.Add(added);
        return added;
    }
}
