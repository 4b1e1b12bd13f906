using System.Linq;
using AutoSpan.Fody.Metadata.StateMachines;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Distinguishes source code from code that a compiler or generator added.</summary>
internal static class SourceTypes
{
    private const string CompilerGenerated = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";
    private const string GeneratedCode = "System.CodeDom.Compiler.GeneratedCodeAttribute";

    /// <summary>The type in the source that a type belongs to: for a closure, and for a state machine in it, the one around it.</summary>
    public static TypeDefinition Of(TypeDefinition type)
    {
        var source = type;
        for (var around = type; around is not null; around = around.DeclaringType)
        {
            if ((IsCompilerGenerated(around) || FSharpNames.IsClosure(around)) && around.DeclaringType is not null)
                source = around.DeclaringType;
        }

        return source;
    }

    /// <summary>True for a member that the compiler added.</summary>
    public static bool IsCompilerGenerated(ICustomAttributeProvider member) => Has(member, CompilerGenerated);

    /// <summary>True for a type that the compiler added, or that is nested in one.</summary>
    public static bool IsCompilerGeneratedType(TypeDefinition type) => Of(type) != type || IsCompilerGenerated(type) || FSharpNames.IsClosure(type);

    /// <summary>True where <c>[GeneratedCode]</c> stands on the member itself.</summary>
    public static bool HasGeneratedCode(ICustomAttributeProvider member) => Has(member, GeneratedCode);

    /// <summary>The type, or the nearest one around it, that has <c>[GeneratedCode]</c>; null where none has.</summary>
    public static TypeDefinition? TypeWithGeneratedCode(TypeDefinition type)
    {
        for (var around = type; around is not null; around = around.DeclaringType)
        {
            if (Has(around, GeneratedCode))
                return around;
        }

        return null;
    }

    private static bool Has(ICustomAttributeProvider member, string attribute) =>
        member.HasCustomAttributes && member.CustomAttributes.Any(candidate => candidate.AttributeType.FullName == attribute);
}
