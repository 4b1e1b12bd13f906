namespace Benchmarks.Weaving;

/// <summary>What is woven.</summary>
internal static class Configurations
{
    private const string Include = """<Include visibility="public internal protected private" """;

    /// <summary>Everything that can be woven: every visibility, trivial methods, accessors, constructors, lambdas, generated code.</summary>
    public const string Everything =
        $"""
        <AutoSpan trivial="include" noise="include" manual="include" generated="include">
          {Include} members="method property event constructor staticConstructor operator finalizer localFunction lambda entryPoint" />
        </AutoSpan>
        """;

    /// <summary>The same, and every argument and result is read.</summary>
    public const string Values =
        $"""
        <AutoSpan trivial="include" noise="include" manual="include" generated="include" arguments="all" return="value">
          {Include} members="method property event constructor staticConstructor operator finalizer localFunction lambda entryPoint" />
        </AutoSpan>
        """;

    /// <summary>Every visibility, and what the filters for noise leave of it.</summary>
    public const string Default = $"<AutoSpan>{Include} /></AutoSpan>";

    /// <summary>Nothing: what Fody itself costs.</summary>
    public const string Disabled = """<AutoSpan enabled="false" />""";
}
