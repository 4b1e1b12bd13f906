using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>What iterators call: <c>AutoSpan.Runtime.EnumerationSpans</c>.</summary>
internal sealed class EnumerationReferences
{
    /// <summary><c>Activity EnumerationSpans.Resume(ref Activity? span, ref Activity? inside, out Activity? outside)</c></summary>
    public required MethodReference Resume { get; init; }

    /// <summary>
    /// <c>void EnumerationSpans.Leave(Tracer, Activity running, bool hasElement, Failure? failure, Activity? outside, ref Activity? span, ref Activity? inside)</c>
    /// </summary>
    public required MethodReference Leave { get; init; }

    /// <summary><c>void EnumerationSpans.Promise(Tracer, bool hasElement, ref Activity? span, ref Activity? inside)</c></summary>
    public required MethodReference Promise { get; init; }

    /// <summary><c>void EnumerationSpans.Break(Tracer, Exception exception, ref Activity? span, ref Activity? inside)</c></summary>
    public required MethodReference Break { get; init; }
}
