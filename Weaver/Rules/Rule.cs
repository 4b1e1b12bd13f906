using System.Globalization;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Patterns;
using AutoSpan.Fody.Rules.Selectors;

namespace AutoSpan.Fody.Rules;

/// <summary>One element of the configuration: which methods, and what of them.</summary>
/// <param name="Kind">What it does with the methods that it matches.</param>
/// <param name="Selector">Which methods it matches.</param>
/// <param name="Settings">The settings that it gives; none for an <c>&lt;Exclude&gt;</c>.</param>
/// <param name="Location">Where it stands, if the file is known.</param>
/// <param name="Text">The element as the user wrote it, on one line.</param>
internal sealed record Rule(RuleKind Kind, Selector Selector, SettingOverrides Settings, SourceLocation? Location, string Text)
{
    /// <summary>True when the method passes every selector.</summary>
    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public bool Matches(MethodFacts facts)
    {
        try
        {
            return Selector.Matches(facts);
        }
        catch (RegexMatchTimeoutException e)
        {
            throw OutOfTime(e);
        }
    }

    /// <summary>True when the method passes one of the selectors.</summary>
    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public bool Matches(Criterion criterion, MethodFacts facts)
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

    public override string ToString() => Text;

    private RuleException OutOfTime(RegexMatchTimeoutException timeout)
    {
        var seconds = RegexAlternative.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return new RuleException(Catalogue.RegexTimeout.At(Location, timeout.Pattern, Text, timeout.Input, seconds), timeout);
    }
}
