using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Usage;
using Xunit;

namespace AutoSpan.Tests.Rules.Patterns;

/// <summary>A regular expression that runs out of time, wherever it is asked.</summary>
public sealed class RegularExpressionTimeoutTests
{
    [Fact]
    public void InADecisionItStopsWithADiagnostic()
    {
        var rules = Given.Rules("<Include type='/(a+)+/'/>");

        var exception = Assert.Throws<RuleException>(() => rules.Decide(Facts.Method("Shop", new string('a', 40) + "!", "Place")));

        Assert.Equal("AS1013", exception.Diagnostic.Id);
        Assert.Equal(Severity.Error, exception.Diagnostic.Severity);
        Assert.Contains("(a+)+", exception.Diagnostic.Message);
    }

    // Asked of methods that no rule has asked about: those elsewhere, and those that the selectors before leave.
    [Theory]
    [InlineData("<Include namespace='Shop.Pricing' type='/(a+)+/'/>")]
    [InlineData("<Include method='Plaice' type='/(a+)+/'/>")]
    [InlineData("<Include namespace='Shop.Pricing' inherits='/(a+)+/'/>")]
    [Trait("Fault", "R6")]
    public void InTheCheckOfIdleRulesItIsNamed(string rules)
    {
        var name = new string('a', 40) + "!";
        MethodFacts[] methods =
            [Facts.Method("Shop.Pricing", "Discounts", "Apply"), Facts.Method("Elsewhere", name, "Place") with { Inherits = Facts.Names(name) }];

        var exception = Assert.Throws<RuleException>(() => IdleRules.Check(Given.Rules(rules).Decide(methods), false));

        Assert.Equal("AS1013", exception.Diagnostic.Id);
        Assert.Contains("(a+)+", exception.Diagnostic.Message);
    }

    // The type is asked of no method while rules decide, since none is static; the search for what is wrong with the rule asks names first.
    [Fact]
    public void InTheExplanationOfAnIdleRuleItStopsWithADiagnostic()
    {
        var decisions = Given.Rules("<Include type='/(a+)+/' static='true'/>").Decide([Facts.Method("Shop", new string('a', 40) + "!", "Place")]);

        var exception = Assert.Throws<RuleException>(() => IdleRules.Check(decisions, true));

        Assert.Equal("AS1013", exception.Diagnostic.Id);
        Assert.Contains("<Include type=\"/(a+)+/\" static=\"true\" />", exception.Diagnostic.Message);
    }
}
