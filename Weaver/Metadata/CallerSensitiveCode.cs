using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Recognizes code that depends on the method that it is in: it asks for that method, or an attribute of the method is about it.</summary>
internal static class CallerSensitiveCode
{
    private static readonly HashSet<string> s_callers = new(StringComparer.Ordinal)
    {
        "System.Reflection.MethodBase::GetCurrentMethod",
        "System.Reflection.Assembly::GetCallingAssembly",
        "System.Diagnostics.StackTrace::.ctor",
        "System.Diagnostics.StackFrame::.ctor"
    };

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
        IEnumerable<ICustomAttributeProvider> providers = [method, method.MethodReturnType, .. method.Parameters, .. method.GenericParameters];
        return method.DeclaringType.Properties.FirstOrDefault(property => property.GetMethod == method || property.SetMethod == method) is { } property
            ? providers.Append(property)
            : providers;
    }

    private static bool HasAttribute(ICustomAttributeProvider provider) =>
        provider.HasCustomAttributes && provider.CustomAttributes.Any(attribute => s_attributes.Contains(attribute.AttributeType.FullName));

    private static bool AsksForCaller(Instruction instruction) =>
        instruction.Operand is MethodReference called && s_callers.Contains($"{called.DeclaringType.FullName}::{called.Name}");
}
