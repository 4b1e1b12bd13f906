using Mono.Cecil;

namespace AutoSpan.Fody.References;

/// <summary>What iterators call: <c>AutoSpan.WovenApi.EnumerationSpans</c>.</summary>
internal sealed class EnumerationReferences
{
    /// <summary><c>Activity EnumerationSpans.Resume(ref Activity? span, ref Activity? inside, out Activity? outside)</c></summary>
    public required MethodReference Resume { get; init; }

    /// <summary>
    /// <c>void EnumerationSpans.Leave(Tracer, Activity running, bool hasElement, Failure? failure, Activity? outside, ref Activity? span, ref Activity? inside)</c>
    /// </summary>
    public required MethodReference Leave { get; init; }

    /// <summary><c>void EnumerationSpans.SetResult(Tracer, bool hasElement, ref Activity? span, ref Activity? inside)</c></summary>
    public required MethodReference SetResult { get; init; }

    /// <summary><c>void EnumerationSpans.SetException(Tracer, Exception exception, ref Activity? span, ref Activity? inside)</c></summary>
    public required MethodReference SetException { get; init; }
}
