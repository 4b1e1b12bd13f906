using System.Linq;
using AutoSpan.Fody.Metadata;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>
/// Imports types and members that a value path uses into the woven module. They come from the references of its build, so each is named by the
/// assembly that defines it there, never by an implementation assembly such as System.Private.CoreLib.
/// </summary>
internal sealed class TypeImporter(ModuleDefinition module)
{
    public TypeReference Import(TypeReference type) => type switch
    {
        GenericParameter => type,
        GenericInstanceType instance => Import(instance),
        ArrayType array => new ArrayType(Import(array.ElementType), array.Rank),
        ByReferenceType byReference => new ByReferenceType(Import(byReference.ElementType)),
        PointerType pointer => new PointerType(Import(pointer.ElementType)),
        RequiredModifierType modified => new RequiredModifierType(Import(modified.ModifierType), Import(modified.ElementType)),
        OptionalModifierType modified => new OptionalModifierType(Import(modified.ModifierType), Import(modified.ElementType)),
        _ when type.Module == module => type,
        _ => FromCore(type) ?? Name(type)
    };

    /// <summary>A field, as code that has an owner of this very type refers to it.</summary>
    public FieldReference Import(FieldDefinition field, TypeReference owner) => field.Module == module && owner is not GenericInstanceType
        ? field
        : new FieldReference(field.Name, Import(field.FieldType), Import(owner));

    /// <summary>A getter, as code that has an owner of this very type refers to it.</summary>
    public MethodReference Import(MethodDefinition getter, TypeReference owner) => getter.Module == module && owner is not GenericInstanceType
        ? getter
        : new MethodReference(getter.Name, Import(getter.ReturnType), Import(owner)) { HasThis = true };

    /// <summary>A static method that is not generic, of another assembly.</summary>
    public MethodReference Import(MethodDefinition method)
    {
        var reference = new MethodReference(method.Name, Import(method.ReturnType), Import(method.DeclaringType));
        foreach (var parameter in method.Parameters)
            reference.Parameters.Add(new ParameterDefinition(Import(parameter.ParameterType)));

        return reference;
    }

    private GenericInstanceType Import(GenericInstanceType instance)
    {
        var imported = new GenericInstanceType(Import(instance.ElementType));
        foreach (var argument in instance.GenericArguments)
            imported.GenericArguments.Add(Import(argument));

        return imported;
    }

    private TypeReference? FromCore(TypeReference type) => type.MetadataType switch
    {
        MetadataType.Void => module.TypeSystem.Void,
        MetadataType.Boolean => module.TypeSystem.Boolean,
        MetadataType.Char => module.TypeSystem.Char,
        MetadataType.SByte => module.TypeSystem.SByte,
        MetadataType.Byte => module.TypeSystem.Byte,
        MetadataType.Int16 => module.TypeSystem.Int16,
        MetadataType.UInt16 => module.TypeSystem.UInt16,
        MetadataType.Int32 => module.TypeSystem.Int32,
        MetadataType.UInt32 => module.TypeSystem.UInt32,
        MetadataType.Int64 => module.TypeSystem.Int64,
        MetadataType.UInt64 => module.TypeSystem.UInt64,
        MetadataType.Single => module.TypeSystem.Single,
        MetadataType.Double => module.TypeSystem.Double,
        MetadataType.IntPtr => module.TypeSystem.IntPtr,
        MetadataType.UIntPtr => module.TypeSystem.UIntPtr,
        MetadataType.String => module.TypeSystem.String,
        MetadataType.Object => module.TypeSystem.Object,
        _ => null
    };

    private TypeReference Name(TypeReference type)
    {
        var definition = Definitions.Find(type);
        if (module.TryGetTypeReference(type.FullName, out var known))
        {
            // Cecil takes a type reference for a class until a signature says otherwise.
            known.IsValueType = definition?.IsValueType ?? type.IsValueType;
            return known;
        }

        if (definition?.Module == module)
            return definition;

        var reference = new TypeReference(type.Namespace, type.Name, module, ScopeOf(definition, type))
        {
            IsValueType = definition?.IsValueType ?? type.IsValueType
        };
        if (type.DeclaringType is not null)
            reference.DeclaringType = Name(type.DeclaringType);

        foreach (var parameter in type.GetElementType().GenericParameters)
            reference.GenericParameters.Add(new GenericParameter(parameter.Name, reference));

        return reference;
    }

    private IMetadataScope ScopeOf(TypeDefinition? definition, TypeReference type)
    {
        var name = definition?.Module.Assembly.Name ?? type.Scope as AssemblyNameReference;
        if (name is null || name.Name == PrivateCore.Name)
            return module.TypeSystem.CoreLibrary;

        var known = module.AssemblyReferences.FirstOrDefault(reference => reference.Name == name.Name);
        if (known is not null)
            return known;

        var added = new AssemblyNameReference(name.Name, name.Version) { PublicKeyToken = name.PublicKeyToken, Culture = name.Culture };
        module.AssemblyReferences.Add(added);
        return added;
    }
}
