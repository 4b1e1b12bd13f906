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

    /// <summary>True for code of a generator: the method or an enclosing type is marked.</summary>
    public static bool IsGeneratedCode(MethodDefinition method)
    {
        if (Has(method, GeneratedCode))
            return true;

        for (var type = method.DeclaringType; type is not null; type = type.DeclaringType)
        {
            if (Has(type, GeneratedCode))
                return true;
        }

        return false;
    }

    private static bool Has(ICustomAttributeProvider member, string attribute) =>
        member.HasCustomAttributes && member.CustomAttributes.Any(candidate => candidate.AttributeType.FullName == attribute);
}
