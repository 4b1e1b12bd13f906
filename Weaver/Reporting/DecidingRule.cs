using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Reporting;

/// <summary>The rule or the attribute in code that decided about a method.</summary>
/// <param name="Text">The rule as the user wrote it, on one line; for an attribute, its name and its place.</param>
/// <param name="File">The file of the rule, relative to the project; null if unknown.</param>
/// <param name="Line">The line in it, from 1; 0 without a file.</param>
internal sealed record DecidingRule(string Text, string? File, int Line)
{
    // The implicit <Include /> is not an element of the configuration.
    private static readonly DecidingRule s_builtIn = new("<AutoSpan>", null, 0);

    public static DecidingRule Of(SelectedMethod method, string? projectDirectory) => Of(method.Rule, method.Attribute, projectDirectory);

    /// <summary>Null if no rule or attribute applies to the method.</summary>
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
