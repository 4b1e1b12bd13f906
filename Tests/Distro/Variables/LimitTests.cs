using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

public sealed class LimitTests
{
    [Theory]
    [InlineData("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT=6")]
    [InlineData("OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT=6")]
    public async Task LongValuesAreCut(string variable)
    {
        var place = await Place(variable);

        Assert.Equal("a note", place.Tags["order.note"]);
    }

    [Theory]
    [InlineData("OTEL_ATTRIBUTE_COUNT_LIMIT=1")]
    [InlineData("OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT=1")]
    public async Task TagsBeyondTheLimitAreCounted(string variable)
    {
        var place = await Place(variable);

        Assert.Single(place.Tags);
        Assert.Equal(2, place.DroppedTags);
    }

    [Fact]
    public async Task EventsBeyondTheLimitAreLeftOut() => Assert.Single((await Place("OTEL_SPAN_EVENT_COUNT_LIMIT=1")).Events);

    [Fact]
    public async Task AttributesOfEventsBeyondTheLimitAreLeftOut()
    {
        var fail = await Span("Parts.Fail", "OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT=1");

        Assert.Single(Assert.Single(fail.Events).Tags);
    }

    [Fact]
    public async Task LinksBeyondTheLimitAreLeftOut()
    {
        Assert.Single((await Span("Work.Receive")).Links);
        Assert.Empty((await Span("Work.Receive", "OTEL_SPAN_LINK_COUNT_LIMIT=0")).Links);
    }

    [Fact]
    public async Task AttributesOfLinksBeyondTheLimitAreCounted()
    {
        Assert.Equal((2, 0), await TagsOfTheLink());
        Assert.Equal((1, 1), await TagsOfTheLink("OTEL_LINK_ATTRIBUTE_COUNT_LIMIT=1"));
    }

    private static async Task<(int Tags, int Dropped)> TagsOfTheLink(params string[] variables)
    {
        await using var receiver = await OtlpReceiver.Start();
        using var program = ExportedProgram.Start("dotnet", DistroEnvironment.To(receiver, variables), ExportedProgram.Unwoven, "run");
        await program.End();
        var link = Assert.Single(Assert.Single(receiver.Spans).Links);
        return (link.Tags.Count, link.DroppedTags);
    }

    private static Task<ReceivedSpan> Place(params string[] variables) => Span("Work.Place", variables);

    private static async Task<ReceivedSpan> Span(string name, params string[] variables)
    {
        await using var receiver = await OtlpReceiver.Start();
        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, variables), "run");
        Assert.Empty(program.Errors);
        return Assert.Single(receiver.Spans, span => span.Name == name);
    }
}
