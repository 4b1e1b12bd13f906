using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Reporting;

/// <summary>The rule that had its say about a method, or the attribute in code that did.</summary>
/// <param name="Text">The rule as the user wrote it, on one line; of an attribute its name and what it stands on.</param>
/// <param name="File">The file that the rule stands in, as seen from the project; null where none is known.</param>
/// <param name="Line">The line in it, from 1; 0 without a file.</param>
internal sealed record DecidingRule(string Text, string? File, int Line)
{
    // What <AutoSpan/> alone traces is no element of the configuration.
    private static readonly DecidingRule s_builtIn = new("<AutoSpan>", null, 0);

    public static DecidingRule Of(SelectedMethod method, string? projectDirectory) => Of(method.Rule, method.Attribute, projectDirectory);

    /// <summary>Null where nothing speaks of the method.</summary>
    public static DecidingRule? Of(SkippedMethod method, string? projectDirectory) =>
        method.Reason == SkipReason.NotIncluded ? null : Of(method.Rule, method.Attribute, projectDirectory);

    private static DecidingRule Of(Rule? rule, SpanAttribute? attribute, string? projectDirectory)
    {
        if (attribute is not null)
            return new DecidingRule(attribute.Text, null, 0);

        if (rule is null)
            return s_builtIn;

        return rule.Location is not { } location ? new DecidingRule(rule.Text, null, 0)
            : new DecidingRule(rule.Text, projectDirectory is null ? location.File : RelativePath.Of(location.File, projectDirectory), location.Line);
    }
}
