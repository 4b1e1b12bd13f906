using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Recognizes code that depends on the method that it is in: it asks for that method, or an attribute of the method is about it.</summary>
internal static class CallerSensitiveCode
{
    private static readonly HashSet<string> s_frames = new(StringComparer.Ordinal) { "System.Diagnostics.StackTrace", "System.Diagnostics.StackFrame" };

    // Trimming and native compilation judge each method by its own attributes.
    private static readonly HashSet<string> s_attributes = new(StringComparer.Ordinal)
    {
        "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresAssemblyFilesAttribute",
        "System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembersAttribute",
        "System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute"
    };

    public static bool IsIn(MethodDefinition method) =>
        Providers(method).Any(HasAttribute) || method.Body.Instructions.Any(AsksForCaller);

    private static IEnumerable<ICustomAttributeProvider> Providers(MethodDefinition method)
    {
        yield return method;
        yield return method.MethodReturnType;
        foreach (var parameter in method.Parameters)
            yield return parameter;

        foreach (var parameter in method.GenericParameters)
            yield return parameter;

        if (method.IsSpecialName && method.DeclaringType.Properties.FirstOrDefault(one => one.GetMethod == method || one.SetMethod == method) is { } property)
            yield return property;
    }

    private static bool HasAttribute(ICustomAttributeProvider provider) =>
        provider.HasCustomAttributes && provider.CustomAttributes.Any(attribute => s_attributes.Contains(attribute.AttributeType.FullName));

    // Names of types are put together anew each time, so that they are compared last.
    private static bool AsksForCaller(Instruction instruction) => instruction.Operand is MethodReference called && called.Name switch
    {
        "GetCurrentMethod" => called.DeclaringType.FullName == "System.Reflection.MethodBase",
        "GetCallingAssembly" => called.DeclaringType.FullName == "System.Reflection.Assembly",
        ".ctor" => called.DeclaringType.Name is "StackTrace" or "StackFrame" && s_frames.Contains(called.DeclaringType.FullName),
        _ => false
    };
}
