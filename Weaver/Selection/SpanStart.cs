using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection;

/// <summary>Where in a body its span starts.</summary>
/// <param name="First">The first instruction that runs inside.</param>
/// <param name="OnStack">
/// The types of the values on the evaluation stack there, from the bottom: the C# compiler, in Release, keeps the closure over a constructor's parameter on the
/// stack while the constructor of the base is called. Elsewhere there is nothing.
/// </param>
internal sealed record SpanStart(Instruction First, IReadOnlyList<TypeReference> OnStack)
{
    /// <summary>The very start.</summary>
    public static SpanStart Of(MethodBody body) => new(body.Instructions[0], []);
}
