using AutoSpan.Fody.Selection;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>Which bodies are trivial.</summary>
public sealed class TrivialBodyTests
{
    [Theory]
    [InlineData("Nothing", true)]
    [InlineData("Field", true)]
    [InlineData("Property", true)]
    [InlineData("Constructs", true)]
    [InlineData("Branches", true)]
    [InlineData("AsyncNothing", true)]
    [InlineData("Loops", false)]
    [InlineData("Calls", false)]
    [InlineData("AsyncAwaits", false)]
    [InlineData("Work", false)]
    public void ABodyWithoutCallsAndLoopsDoesNothing(string method, bool expected)
    {
        foreach (var build in new[] { Build.Debug, Build.Release })
        {
            using var cases = new CaseModule(build);

            Assert.Equal(expected, TrivialBody.DoesNothing(cases.Shape("Noise." + method)));
        }
    }

    [Theory]
    [InlineData("Forwards", "Work")]
    [InlineData("ForwardsToForwarder", "Forwards")]
    [InlineData("ForwardsAbroad", null)]
    [InlineData("ForwardsAndMore", null)]
    [InlineData("Work", null)]
    [InlineData("Nothing", null)]
    [InlineData("AsyncAwaits", null)]
    public void AForwarderHasOneCallWithinTheModule(string method, string? target)
    {
        using var cases = new CaseModule();

        Assert.Equal(target, TrivialBody.ForwardsTo(cases.Shape("Noise." + method))?.Name);
    }
}
