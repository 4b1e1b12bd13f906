using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>The kind that a type has on the evaluation stack, and which kinds are compatible.</summary>
internal static class Kinds
{
    /// <summary>The kind of a type in a signature, where value types are marked as such.</summary>
    public static StackKind Of(TypeReference type)
    {
        switch (type.MetadataType)
        {
            case MetadataType.Void:
                return StackKind.Nothing;
            case MetadataType.Boolean or MetadataType.Char or MetadataType.SByte or MetadataType.Byte:
            case MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Int32 or MetadataType.UInt32:
                return StackKind.Int32;
            case MetadataType.Int64 or MetadataType.UInt64:
                return StackKind.Int64;
            case MetadataType.Single or MetadataType.Double:
                return StackKind.Float;
            case MetadataType.IntPtr or MetadataType.UIntPtr or MetadataType.Pointer or MetadataType.FunctionPointer:
                return StackKind.NativeInt;
            case MetadataType.ByReference:
                return StackKind.Pointer;
            case MetadataType.TypedByReference:
                return StackKind.Struct;
            case MetadataType.Var or MetadataType.MVar:
                return StackKind.Unknown;
            case MetadataType.ValueType:
            case MetadataType.GenericInstance when type.IsValueType:
                return OfValueType(type.GetElementType());
            case MetadataType.RequiredModifier or MetadataType.OptionalModifier or MetadataType.Pinned or MetadataType.Sentinel:
                return Of(((TypeSpecification)type).ElementType);
            default:
                return StackKind.Object;
        }
    }

    /// <summary>The kind of a type that is the operand of an instruction: a plain reference does not tell whether it is a value type.</summary>
    public static StackKind OfNamed(TypeReference type) => IsPlainReference(type) ? StackKind.Unknown : Of(type);

    /// <summary>The kind of <c>this</c> in the methods of a type.</summary>
    public static StackKind OfThis(TypeReference type) =>
        type.IsValueType ? StackKind.Pointer : IsPlainReference(type) ? StackKind.Object | StackKind.Pointer : StackKind.Object;

    /// <summary>
    /// True when a value of one kind is accepted where the other is expected. Integers convert to native integers and back, and pointers to native
    /// integers.
    /// </summary>
    public static bool Agree(StackKind found, StackKind wanted) => (Widen(found) & wanted) != 0;

    /// <summary>True when one operation accepts both kinds as operands.</summary>
    public static bool GoTogether(StackKind left, StackKind right) => (Widen(left) & Widen(right)) != 0;

    private static bool IsPlainReference(TypeReference type) =>
        type is not (TypeDefinition or TypeSpecification or GenericParameter) && type.MetadataType == MetadataType.Class;

    private static StackKind Widen(StackKind kind)
    {
        var wide = kind;
        if ((kind & (StackKind.Int32 | StackKind.Pointer)) != 0)
            wide |= StackKind.NativeInt;
        if ((kind & StackKind.NativeInt) != 0)
            wide |= StackKind.Int32 | StackKind.Pointer;

        return wide;
    }

    private static StackKind OfValueType(TypeReference type)
    {
        if (type is not TypeDefinition definition)
            return StackKind.Value;

        return definition.IsEnum && definition.Fields.FirstOrDefault(field => !field.IsStatic) is { } value ? Of(value.FieldType) : StackKind.Struct;
    }
}
