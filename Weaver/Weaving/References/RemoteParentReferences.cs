using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>What reads a parent that is not in this process: <c>RemoteParent</c>.</summary>
internal sealed class RemoteParentReferences(RuntimeMembers members)
{
    private const string Name = "RemoteParent";

    public TypeReference Reader { get; } = members.Type(Name);

    /// <summary><c>static RemoteParent Begin()</c></summary>
    public MethodReference Begin { get; } = members.Method(Name, "Begin");

    /// <summary><c>void Set(string? traceparent)</c></summary>
    public MethodReference SetText { get; } = members.Method(Name, "Set", "String");

    /// <summary><c>void Set(ActivityContext context)</c></summary>
    public MethodReference SetContext { get; } = members.Method(Name, "Set", "ActivityContext");

    /// <summary><c>void Set(Activity? activity)</c></summary>
    public MethodReference SetActivity { get; } = members.Method(Name, "Set", "Activity");

    /// <summary><c>void Set&lt;TValue&gt;(IEnumerable&lt;KeyValuePair&lt;string, TValue&gt;&gt;? headers)</c></summary>
    public MethodReference SetHeaders { get; } = members.Method(Name, "Set", "IEnumerable`1");

    /// <summary><c>void Fail(Exception error)</c></summary>
    public MethodReference Fail { get; } = members.Method(Name, "Fail", "Exception");

    /// <summary><c>ActivityContext End()</c></summary>
    public MethodReference End { get; } = members.Method(Name, "End");
}
