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

    /// <summary>
    /// <c>IAsyncEnumerator&lt;T&gt; EnumerateAsync&lt;T&gt;(Tracer, IAsyncEnumerator&lt;T&gt; elements, int method, EntryReader? reader, RemoteParentReader?
    /// remoteParent)</c>
    /// </summary>
    public MethodReference EnumerateAsync { get; } =
        members.Method(Name, "EnumerateAsync", "Tracer", "IAsyncEnumerator`1", "Int32", "EntryReader", "RemoteParentReader");

    /// <summary><c>delegate void EntryReader(Activity span)</c></summary>
    public TypeReference EntryReader { get; } = members.Type("EntryReader");

    /// <summary><c>delegate ActivityContext RemoteParentReader()</c></summary>
    public TypeReference RemoteParentReader { get; } = members.Type("RemoteParentReader");
}
