using System.Linq;
using AutoSpan.Fody.Selection;
using AutoSpan.Tests.Rules;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>Which methods are chosen, and for what reason others are not.</summary>
public sealed class MethodSelectorTests
{
    const string Plain = """<AutoSpan><Include type="Noise|Noise.*" /></AutoSpan>""";
    const string All = """<AutoSpan trivial="include" noise="include" manual="include" generated="include"><Include type="Noise|Noise.*" /></AutoSpan>""";

    [Theory]
    [InlineData("Noise.Work", null)]
    [InlineData("Noise.Calls", null)]
    [InlineData("Noise.Loops", null)]
    [InlineData("Noise.AsyncAwaits", null)]
    [InlineData("Noise.OnlyTags", null)]
    [InlineData("Noise.ForwardsAbroad", null)]
    [InlineData("Noise.ForwardsAndMore", null)]
    [InlineData("Noise.Nothing", "Trivial")]
    [InlineData("Noise.AsyncNothing", "Trivial")]
    [InlineData("Noise.Forwards", "Trivial")]
    [InlineData("Noise.StartsActivity", "Manual")]
    [InlineData("Noise.StartsNewActivity", "Manual")]
    [InlineData("Noise.StartsActivityLater", "Manual")]
    [InlineData("Noise.Generated", "Generated")]
    [InlineData("Noise.GeneratedType.Work", "Generated")]
    [InlineData("Noise.GeneratedType.Inner.Work", "Generated")]
    [InlineData("Noise.Abstract.Work", "NoBody")]
    [InlineData("Noise.Number.get", "NotIncluded")]
    [InlineData("Loops.Sum", "NotIncluded")]
    public void EachMethodIsChosenOrHasItsReason(string method, string? reason) => Assert.Equal(reason, Reason(Plain, method));

    [Theory]
    [InlineData("Noise.Nothing", null)]
    [InlineData("Noise.Forwards", null)]
    [InlineData("Noise.StartsActivity", null)]
    [InlineData("Noise.Generated", null)]
    [InlineData("Noise.Abstract.Work", "NoBody")]
    public void WhatIsAskedForIsChosen(string method, string? reason) => Assert.Equal(reason, Reason(All, method));

    // The one in the middle is left out, so the outer one is not: somewhere along the chain there is a span.
    [Fact]
    public void AlongAChainOfForwardersThereIsASpan()
    {
        Assert.Equal("Trivial", Reason(Plain, "Noise.Forwards"));
        Assert.Null(Reason(Plain, "Noise.ForwardsToForwarder"));
        Assert.Null(Reason(Plain, "Noise.ForwardsToItself"));
    }

    // A forwarder is left out only for the sake of a span that is there.
    [Fact]
    public void AForwarderToWhatIsNotTracedIsChosen() =>
        Assert.Null(Reason("""<AutoSpan><Include type="Noise" /><Exclude type="Noise" method="Work" /></AutoSpan>""", "Noise.Forwards"));

    [Fact]
    public void ExcludedMethodsNameTheirRule()
    {
        var skipped = Select("""<AutoSpan><Include type="Noise" /><Exclude type="Noise" method="Wo*" /></AutoSpan>""").Skipped
            .Single(method => method.DisplayName == "AssemblyToProcess.Noise.Work");

        Assert.Equal(SkipReason.Excluded, skipped.Reason);
        Assert.Contains("""<Exclude type="Noise" method="Wo*" />""", skipped.Detail);
    }

    [Theory]
    [InlineData(Plain)]
    [InlineData(All)]
    [InlineData(Harness.Woven.Everything)]
    public void EveryMethodIsThereOnce(string configuration)
    {
        var selection = Select(configuration);
        var methods = selection.Selected.Select(method => method.Method).Concat(selection.Skipped.Select(method => method.Method)).ToList();

        Assert.Equal(methods.Count, methods.Distinct().Count());
        Assert.All(selection.Skipped, method => Assert.NotEmpty(method.Detail));
        Assert.DoesNotContain(methods, method => method.Name == "MoveNext");
    }

    static string? Reason(string configuration, string method)
    {
        var selection = Select(configuration);
        var name = "AssemblyToProcess." + method;
        if (selection.Selected.Any(one => one.DisplayName == name))
            return null;
        return Assert.Single(selection.Skipped, one => one.DisplayName == name).Reason.ToString();
    }

    static MethodSelection Select(string configuration)
    {
        using var cases = new CaseModule();
        return MethodSelector.Select(cases.Module, Given.RuleSet(configuration));
    }
}
