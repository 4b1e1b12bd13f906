using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>What iterators call: <c>EnumerationSpans</c>.</summary>
internal sealed class EnumerationReferences(RuntimeMembers members)
{
    private const string Name = "EnumerationSpans";

    /// <summary><c>Activity Resume(ref Activity? span, ref Activity? inside, out Activity? outside)</c></summary>
    public MethodReference Resume { get; } = members.Method(Name, "Resume", "Activity&", "Activity&", "Activity&");

    /// <summary>
    /// <c>void Leave(Tracer, Activity running, bool hasElement, Failure? failure, Activity? outside, ref Activity? span, ref Activity? inside)</c>
    /// </summary>
    public MethodReference Leave { get; } = members.Method(Name, "Leave", "Tracer", "Activity", "Boolean", "Failure", "Activity", "Activity&", "Activity&");

    /// <summary><c>void SetResult(Tracer, bool hasElement, ref Activity? span, ref Activity? inside)</c></summary>
    public MethodReference SetResult { get; } = members.Method(Name, "SetResult", "Tracer", "Boolean", "Activity&", "Activity&");

    /// <summary><c>void SetException(Tracer, Exception exception, ref Activity? span, ref Activity? inside)</c></summary>
    public MethodReference SetException { get; } = members.Method(Name, "SetException", "Tracer", "Exception", "Activity&", "Activity&");
}
