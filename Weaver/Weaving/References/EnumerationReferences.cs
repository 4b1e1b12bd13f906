using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>What iterators call: <c>EnumerationSpans</c>.</summary>
internal sealed class EnumerationReferences(RuntimeMembers members)
{
    private const string Name = "EnumerationSpans";

    /// <summary>
    /// <c>IEnumerator&lt;T&gt; Enumerate&lt;T&gt;(Tracer, IEnumerator&lt;T&gt; elements, int method, EntryReader? reader, RemoteParentReader? remoteParent)</c>
    /// </summary>
    public MethodReference Enumerate { get; } = members.Method(Name, "Enumerate", "Tracer", "IEnumerator`1", "Int32", "EntryReader", "RemoteParentReader");

    /// <summary><c>delegate void EntryReader(Activity span)</c></summary>
    public TypeReference EntryReader { get; } = members.Type("EntryReader");

    /// <summary><c>delegate ActivityContext RemoteParentReader()</c></summary>
    public TypeReference RemoteParentReader { get; } = members.Type("RemoteParentReader");

    /// <summary><c>void SetResult(Tracer, bool hasElement, ref Activity? span, ref Activity? inside)</c></summary>
    public MethodReference SetResult { get; } = members.Method(Name, "SetResult", "Tracer", "Boolean", "Activity&", "Activity&");

    /// <summary><c>void SetException(Tracer, Exception exception, ref Activity? span, ref Activity? inside)</c></summary>
    public MethodReference SetException { get; } = members.Method(Name, "SetException", "Tracer", "Exception", "Activity&", "Activity&");
}
