using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Where the span starts in a body.</summary>
/// <param name="First">The first instruction inside the span.</param>
/// <param name="OnStack">
/// The types on the evaluation stack there, from the bottom. In Release, the C# compiler keeps the closure over a constructor's parameter on the
/// stack while the base constructor is called. Elsewhere it is empty.
/// </param>
internal sealed record SpanStart(Instruction First, IReadOnlyList<TypeReference> OnStack)
{
    /// <summary>The first instruction.</summary>
    public static SpanStart Of(MethodBody body) => new(body.Instructions[0], []);
}
