using System.Globalization;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Patterns;
using AutoSpan.Fody.Rules.Selectors;
using AutoSpan.Fody.Rules.Settings;

namespace AutoSpan.Fody.Rules;

/// <summary>One element of the configuration: which methods it matches, and what it does with them.</summary>
/// <param name="kind">What it does with the methods that it matches.</param>
/// <param name="selector">Which methods it matches.</param>
/// <param name="settings">The settings that it gives; none for an <c>&lt;Exclude&gt;</c>.</param>
/// <param name="location">Where it is written, if the file is known.</param>
/// <param name="text">The element as the user wrote it, on one line.</param>
internal sealed class Rule(RuleKind kind, Selector selector, SettingValues settings, SourceLocation? location, string text)
{
    public RuleKind Kind => kind;

    public Selector Selector => selector;

    public SettingValues Settings => settings;

    public SourceLocation? Location => location;

    public string Text => text;

    /// <summary>True when the method passes every selector.</summary>
    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public bool Matches(MethodFacts facts)
    {
        try
        {
            return selector.Matches(facts);
        }
        catch (RegexMatchTimeoutException e)
        {
            throw OutOfTime(e);
        }
    }

    /// <summary>True when the method passes one criterion of the selector.</summary>
    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public bool Passes(MethodFacts facts, Criterion criterion)
    {
        try
        {
            return criterion.Matches(facts);
        }
        catch (RegexMatchTimeoutException e)
        {
            throw OutOfTime(e);
        }
    }

    public override string ToString() => text;

    private RuleException OutOfTime(RegexMatchTimeoutException e)
    {
        var seconds = PatternAlternative.Expression.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return new(Catalogue.RegexTimeout.At(location, e.Pattern, text, e.Input, seconds), e);
    }
}
