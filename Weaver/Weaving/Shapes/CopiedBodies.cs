using System;
using System.Linq;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.IL.Verification;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// Tells which methods run a copy of their body while something listens, so that the body itself has no protected region, and the JIT can go on to inline it.
/// These are small methods of a release build, of which nobody can tell that it is the copy that runs: stack traces leave it out, and have the line of the
/// call in its place. So exceptions may come from one line only.
/// </summary>
/// <param name="module">The module that is woven.</param>
/// <param name="references">The members that woven code calls.</param>
/// <param name="verify">Verifies a body.</param>
internal sealed class CopiedBodies(ModuleDefinition module, RuntimeReferences references, Func<MethodDefinition, BodyError?> verify)
{
    // The JIT does not inline larger bodies, or hardly.
    private const int LargestSize = 64;
    private const int RuntimeAsync = 0x2000;

    private readonly TrimmedCode _trimmed = new();
    private readonly bool _arePossible = references.NewStackTraceHidden is not null && OptimizedCode.IsIn(module);

    /// <param name="method">A method that runs from call to return, or returns a task. It is as it was read.</param>
    public bool Contain(MethodDefinition method) =>
        _arePossible
        && method.Body.CodeSize <= LargestSize
        && !method.Body.HasExceptionHandlers
        && IsOrdinary(method)
        && !method.Body.Instructions.Any(instruction => instruction.OpCode.Code is Code.Throw or Code.Tail or Code.Jmp or Code.Arglist)
        && !NonThrowingBody.Is(method)
        && !CallerSensitiveCode.IsIn(method)
        && ThrowingLine.IsFirst(method)
        && !IsEventSource(method.DeclaringType)
        && !_trimmed.IsIn(method)
        && verify(method) is null;

    // It takes each of its methods for an event, also those without the attribute.
    private static bool IsEventSource(TypeDefinition type)
    {
        for (var parent = type.BaseType; parent is not null; parent = Definitions.Find(parent)?.BaseType)
        {
            if (parent.FullName == "System.Diagnostics.Tracing.EventSource")
                return true;
        }

        return false;
    }

    // A constructor and an init accessor may write fields that other methods may not.
    private bool IsOrdinary(MethodDefinition method) =>
        !method.IsConstructor
        && method.ReturnType is not RequiredModifierType
        && ((int)method.ImplAttributes & RuntimeAsync) == 0
        && method != module.EntryPoint;
}
