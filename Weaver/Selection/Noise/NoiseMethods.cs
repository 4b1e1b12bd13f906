using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Selection.Triviality;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Noise;

/// <summary>
/// Recognises, by signature and by what their types derive from, the methods that hardly anybody wants a span of, though they are public and do some work:
/// comparisons, conversions, set-up.
/// </summary>
internal sealed class NoiseMethods(TrivialCalls calls)
{
    /// <summary>Says why a method is noise, in words that complete "… it …"; null for any other.</summary>
    public string? Reason(MethodDefinition method, MethodShape shape, MethodFacts facts)
    {
        if (OfObject(method) is { } ofObject)
            return ofObject;

        foreach (var members in NoiseMembers.All)
        {
            if (members.Have(method, facts))
                return $"it {members.Purpose}";
        }

        if (EnumerationPattern.Reason(method, shape) is { } enumeration)
            return enumeration;

        if (IsDeconstruct(method))
            return "it deconstructs a value";

        return SetUp.Reason(method, facts) ?? (OnlyDisposes(method, shape) ? "it only disposes what it holds" : null);
    }

    private static string? OfObject(MethodDefinition method) => method switch
    {
        { IsVirtual: true, Name: "Equals", Parameters: [{ ParameterType.MetadataType: MetadataType.Object }] } => "it compares values",
        { IsVirtual: true, Name: "GetHashCode", HasParameters: false } => "it compares values",
        { IsVirtual: true, Name: "ToString", HasParameters: false } => "it formats a value as text",
        _ => null
    };

    // Of an extension method the first parameter is what is taken apart.
    private static bool IsDeconstruct(MethodDefinition method) =>
        method.Name == "Deconstruct"
        && method.ReturnType.MetadataType == MetadataType.Void
        && method.Parameters.Skip(method.IsStatic ? 1 : 0).ToArray() is { Length: > 0 } parts
        && parts.All(part => part.IsOut);

    private bool OnlyDisposes(MethodDefinition method, MethodShape shape) =>
        method is { Name: "Dispose", HasParameters: false, IsStatic: false, ReturnType.MetadataType: MetadataType.Void }
        && !TrivialCalls.HasLoop(method)
        && shape.Body.Body.Instructions.All(instruction =>
            instruction.OpCode.FlowControl != FlowControl.Call || Disposes(instruction) || calls.IsTrivial(instruction));

    // Dispose(true), another object's Dispose, and what they end by.
    private static bool Disposes(Instruction call) => call.Operand is MethodReference { Name: "Dispose" or "SuppressFinalize" };
}
