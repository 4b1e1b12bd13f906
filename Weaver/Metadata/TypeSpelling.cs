using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata.StateMachines;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Spells types as users write them in rules.</summary>
internal static class TypeSpelling
{
    private static readonly Dictionary<string, string> s_keywords = new()
    {
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.SByte"] = "sbyte",
        ["System.Char"] = "char",
        ["System.Decimal"] = "decimal",
        ["System.Double"] = "double",
        ["System.Single"] = "float",
        ["System.Int32"] = "int",
        ["System.UInt32"] = "uint",
        ["System.IntPtr"] = "nint",
        ["System.UIntPtr"] = "nuint",
        ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong",
        ["System.Int16"] = "short",
        ["System.UInt16"] = "ushort",
        ["System.Object"] = "object",
        ["System.String"] = "string",
        ["System.Void"] = "void"
    };

    /// <summary>Every spelling of a type: in full, without namespaces, and with C# keywords.</summary>
    public static TypeName Of(TypeReference type) =>
        new([.. new[] { Spell(type, Full), Spell(type, Simple), Spell(type, Keyword) }.Distinct()]);

    /// <summary>The full name without generic arity and arguments, nested types joined by a dot.</summary>
    public static string FullName(TypeReference type)
    {
        var element = type.GetElementType();
        var outermost = Outermost(element);
        return outermost.Namespace.Length == 0 ? NestedName(element) : $"{outermost.Namespace}.{NestedName(element)}";
    }

    /// <summary>The name without namespace and generic arity, nested types joined by a dot.</summary>
    public static string NestedName(TypeReference type)
    {
        var name = SourceName(type);
        return type.DeclaringType is null ? name : $"{NestedName(type.DeclaringType)}.{name}";
    }

    /// <summary>The type itself, or its outermost enclosing type.</summary>
    public static TypeReference Outermost(TypeReference type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);

    private delegate string Speller(TypeReference type);

    private static string Full(TypeReference type) => FullName(type);

    private static string Simple(TypeReference type) => SourceName(type);

    private static string Keyword(TypeReference type) => s_keywords.TryGetValue(type.FullName, out var keyword) ? keyword : Simple(type);

    private static string Spell(TypeReference type, Speller speller) => type switch
    {
        IModifierType modified => Spell(modified.ElementType, speller),
        ByReferenceType byReference => Spell(byReference.ElementType, speller) + "&",
        PointerType pointer => Spell(pointer.ElementType, speller) + "*",
        ArrayType array => Spell(array.ElementType, speller) + "[" + new string(',', array.Rank - 1) + "]",
        GenericInstanceType instance =>
            $"{speller(instance.ElementType)}<{string.Join(", ", instance.GenericArguments.Select(argument => Spell(argument, speller)))}>",
        GenericParameter parameter => parameter.Name,
        FunctionPointerType => type.FullName,
        _ => speller(type)
    };

    private static string SourceName(TypeReference type)
    {
        var name = FileTypeName.InSource(type.Name);
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick);
    }
}
