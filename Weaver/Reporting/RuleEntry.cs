using System;
using System.Linq;

namespace AutoSpan.Fody.Reporting;

/// <summary>What decides about methods or gives them settings: an element of the configuration, or an attribute in code.</summary>
/// <param name="Text">The element as the user wrote it, on one line; for an attribute in code, its name and its place.</param>
/// <param name="File">The file, relative to the project; null if unknown, and for an attribute in code.</param>
/// <param name="Line">The line in it, from 1; 0 without a file.</param>
internal sealed record RuleEntry(string Text, string? File, int Line)
{
    /// <summary>What <c>&lt;AutoSpan&gt;</c> traces if there is no <c>&lt;Include&gt;</c>. It is not an element of the configuration.</summary>
    public static RuleEntry Default { get; } = new("<AutoSpan>", null, 0);

    /// <summary>The name of the element or attribute, such as <c>Include</c> or <c>WithSpan</c>.</summary>
    public string Kind => new([.. Text.SkipWhile(letter => !char.IsLetter(letter)).TakeWhile(char.IsLetter)]);

    /// <summary>Where it is, such as <c>FodyWeavers.xml:4</c>; empty if unknown.</summary>
    public string Place => File is null ? string.Empty : Line == 0 ? File : FormattableString.Invariant($"{File}:{Line}");
}
