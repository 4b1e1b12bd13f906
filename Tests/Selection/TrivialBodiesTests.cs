using AutoSpan.Fody.Selection.Triviality;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>Which bodies are trivial.</summary>
public sealed class TrivialBodiesTests
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

            Assert.Equal(expected, Bodies(cases).Reason(cases.Method("Noise." + method), cases.Shape("Noise." + method)) is not null);
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

        Assert.Equal(target, Bodies(cases).ForwardsTo(cases.Shape("Noise." + method))?.Name);
    }

    static TrivialBodies Bodies(CaseModule cases) => new(new TrivialCalls(cases.Module));
}
