using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>Members of <c>TagWriter</c>.</summary>
internal sealed class TagReferences(RuntimeMembers members)
{
    private const string Name = "TagWriter";

    public TypeReference Writer { get; } = members.Type(Name);

    /// <summary><c>static TagWriter Begin(Activity span, int maxLength)</c></summary>
    public MethodReference BeginSpan { get; } = members.Method(Name, "Begin", "Activity", "Int32");

    /// <summary><c>static TagWriter Begin(EventBuilder builder, int maxLength)</c></summary>
    public MethodReference BeginEvent { get; } = members.Method(Name, "Begin", "EventBuilder", "Int32");

    /// <summary><c>void Set(string name, string? value)</c></summary>
    public MethodReference SetString { get; } = members.Method(Name, "Set", "String", "String");

    /// <summary><c>void Set(string name, bool value)</c></summary>
    public MethodReference SetBoolean { get; } = members.Method(Name, "Set", "String", "Boolean");

    /// <summary><c>void Set(string name, int value)</c></summary>
    public MethodReference SetInteger { get; } = members.Method(Name, "Set", "String", "Int32");

    /// <summary><c>void Set(string name, long value)</c></summary>
    public MethodReference SetLong { get; } = members.Method(Name, "Set", "String", "Int64");

    /// <summary><c>void Set(string name, ulong value)</c></summary>
    public MethodReference SetUnsignedLong { get; } = members.Method(Name, "Set", "String", "UInt64");

    /// <summary><c>void Set(string name, double value)</c></summary>
    public MethodReference SetReal { get; } = members.Method(Name, "Set", "String", "Double");

    /// <summary><c>void SetText&lt;T&gt;(string name, T value)</c></summary>
    public MethodReference SetText { get; } = members.Method(Name, "SetText", "String", "T");

    /// <summary><c>void SetEnum&lt;T&gt;(string name, T value)</c></summary>
    public MethodReference SetEnum { get; } = members.Method(Name, "SetEnum", "String", "T");

    /// <summary><c>void SetArray&lt;T&gt;(string name, T[]? value)</c></summary>
    public MethodReference SetArray { get; } = members.Method(Name, "SetArray", "String", "T[]");

    /// <summary><c>void SetAny&lt;T&gt;(string name, T value)</c></summary>
    public MethodReference SetAny { get; } = members.Method(Name, "SetAny", "String", "T");

    /// <summary><c>void SetError(string condition)</c></summary>
    public MethodReference SetError { get; } = members.Method(Name, "SetError", "String");

    /// <summary><c>void Fail(string name, Exception error)</c></summary>
    public MethodReference Fail { get; } = members.Method(Name, "Fail", "String", "Exception");

    /// <summary><c>void End()</c></summary>
    public MethodReference End { get; } = members.Method(Name, "End");
}
