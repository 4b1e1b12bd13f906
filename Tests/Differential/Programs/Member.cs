
namespace AutoSpan.Tests.Differential.Programs;

/// <summary>A member of a generated program, as its callers and its declaration know it.</summary>
internal sealed record Member
{
    public required string Name { get; init; }

    public required BodyKind Kind { get; init; }

    /// <summary><c>int</c>, <c>void</c>, <c>Task&lt;int></c> and so on.</summary>
    public required string Returns { get; init; }

    public required Home Home { get; init; }

    public MemberForm Form { get; init; }

    public bool IsStatic { get; init; }

    /// <summary>What its declaration begins with, up to the parameters.</summary>
    public string Declaration => $"{Visibility} {(IsStatic ? "static " : "")}{(IsAsync ? "async " : "")}{Returns} {Name}";

    public string Visibility { get; init; } = "public";

    public string Parameters => Form switch
    {
        MemberForm.References => "int x, ref int y, out int z",
        MemberForm.Property => "",
        _ => "int x"
    };

    /// <summary>A call of it. <paramref name="other"/> is the variable that a by-reference parameter is given.</summary>
    public string Call(string target, string argument, string? other = null) => Form switch
    {
        MemberForm.Property => target + "." + Name,
        MemberForm.References => $"{target}.{Name}({argument}, ref {other}, out {other})",
        MemberForm.Generic => $"{target}.{Name}<string>({argument})",
        _ => $"{target}.{Name}({argument})"
    };

    bool IsAsync => Kind is BodyKind.Async or BodyKind.AsyncVoid or BodyKind.AsyncIterator;

    public bool IsValue => Returns == "int";

    public bool IsTask => Returns.Contains("Task", System.StringComparison.Ordinal);

    public bool HasResult => Returns.EndsWith("Task<int>", System.StringComparison.Ordinal);
}

/// <summary>How a member is declared.</summary>
internal enum MemberForm
{
    Method,
    Generic,
    References,
    Property
}

/// <summary>The type that a member is in.</summary>
/// <param name="TypeName">As spans name it.</param>
/// <param name="Static">The type as code names it.</param>
/// <param name="IsStruct">Lambdas and local functions cannot use its <c>this</c>.</param>
internal sealed record Home(string TypeName, string Static, bool IsStruct)
{
    public string Instance(string argument) => $"new {Static}({argument})";
}
