using System;

namespace AutoSpan.Foreign;

/// <summary>How the assemblies of a repository are woven, the tests included.</summary>
/// <param name="Configuration">The text of FodyWeavers.xml; null without weaving.</param>
internal sealed record Variant(string Name, string? Configuration)
{
    /// <summary>The source of all spans. Tests may listen to sources of their own.</summary>
    public const string Source = "AutoSpan.Foreign.Spans";

    public static Variant Plain { get; } = new("plain", null);

    /// <summary>Every method that can be woven.</summary>
    public static Variant Everything { get; } = new("everything", $"""
        <Weavers>
          <AutoSpan source="{Source}" trivial="include" noise="include" generated="include">
            <Include members="method property event constructor staticConstructor operator finalizer localFunction lambda entryPoint"
                     visibility="public internal protected private" />
          </AutoSpan>
        </Weavers>
        """);

    /// <summary>Every method, and every value that a span can have.</summary>
    public static Variant Values { get; } = new(
        "values", Everything.Configuration!.Replace("<AutoSpan ", """<AutoSpan arguments="all" return="value" """, StringComparison.Ordinal));

    public static Variant Default { get; } = new("default", $"""<Weavers><AutoSpan source="{Source}" /></Weavers>""");
}
