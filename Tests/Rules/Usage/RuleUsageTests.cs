using System.Linq;
using AutoSpan.Fody.Rules.Usage;
using Xunit;

namespace AutoSpan.Tests.Rules.Usage;

/// <summary>What is known of a rule without effect after each method that it matches.</summary>
public sealed class RuleUsageTests
{
    [Fact]
    public void RulesThatOverrideItAreNamedOnceEach()
    {
        var rules = Given.Rules("<Set kind='Client'/><Set kind='Server'/><Include kind='Producer'/>").Rules;
        var usage = RuleUsage.None(rules[0]);

        foreach (var by in new[] { rules.Skip(1).Take(1), rules.Skip(1), rules.Skip(2) })
            usage = usage.And(new RuleEffect.Overruled(rules[0], [.. by], "[WithSpan]"));

        Assert.Equal(3, usage.Matched);
        Assert.Equal(rules.Skip(1), usage.OverruledBy);
        Assert.Equal(["[WithSpan]"], usage.OverruledInCode);
    }
}
