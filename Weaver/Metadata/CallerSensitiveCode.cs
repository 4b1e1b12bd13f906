using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Recognizes code that depends on the method that it is in: it asks for that method, or only native code may call it.</summary>
internal static class CallerSensitiveCode
{
    private const string CalledByNativeCode = "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute";

    private static readonly HashSet<string> s_frames = new(StringComparer.Ordinal) { "System.Diagnostics.StackTrace", "System.Diagnostics.StackFrame" };

    public static bool IsIn(MethodDefinition method) =>
        MemberAttributes.Of(method).Any(attribute => attribute.AttributeType.FullName == CalledByNativeCode) || method.Body.Instructions.Any(AsksForCaller);

    // Names of types are put together anew each time, so that they are compared last.
    private static bool AsksForCaller(Instruction instruction) => instruction.Operand is MethodReference called && called.Name switch
    {
        "GetCurrentMethod" => called.DeclaringType.FullName == "System.Reflection.MethodBase",
        "GetCallingAssembly" => called.DeclaringType.FullName == "System.Reflection.Assembly",
        ".ctor" => called.DeclaringType.Name is "StackTrace" or "StackFrame" && s_frames.Contains(called.DeclaringType.FullName),
        _ => false
    };
}
