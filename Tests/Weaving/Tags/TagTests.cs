using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>The values of tags, in every shape.</summary>
[Collection(nameof(Spans))]
public sealed class TagTests
{
    public static MatrixTheoryData<Build, string> Shapes { get; } = Tagging.In([.. Tagging.Shapes, .. Tagging.Unused]);

    public static MatrixTheoryData<Build, string> Returning { get; } = Tagging.In(Tagging.Returning);

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task ArgumentsAndTheirMembers(Build build, string method)
    {
        var configuration = Tagging.Rule(
            "Tagged",
            "",
            """
            <Tag name="order.id" value="order.Id" /><Tag name="count" value="count" /><Tag name="place" value="this.place" />
            <Tag name="color" value='order.Headers["color"]' /><Tag name="boxes" value='order.Counts["boxes"]' /><Tag name="none" value='order.Counts["none"]' />
            <Tag name="width" value="order.Size.Width" /><Tag name="buyer" value="order.Buyer.Name" /><Tag name="shipped" value="order.Shipped" />
            """);

        var span = await Tagging.Record(build, configuration, $"Tagged.{method}", copy => [Tagging.Purchase(copy), 3]);

        Assert.Equal(17, span.Tag("order.id"));
        Assert.Equal(3, span.Tag("count"));
        Assert.Equal("here", span.Tag("place"));
        Assert.Equal("green", span.Tag("color"));
        Assert.Equal(4, span.Tag("boxes"));
        Assert.Equal(30, span.Tag("width"));
        Assert.False(span.Tags.ContainsKey("none"));
        Assert.False(span.Tags.ContainsKey("buyer"));
        Assert.False(span.Tags.ContainsKey("shipped"));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task NullOnTheWayIsNoTag(Build build, string method)
    {
        var configuration = Tagging.Rule("Tagged", "", """<Tag name="order.id" value="order.Id" /><Tag name="self" value="order.Self.Self.State" />""");

        var span = await Tagging.Record(build, configuration, $"Tagged.{method}", _ => [null, 3]);

        Assert.DoesNotContain(span.Tags.Keys, key => key is "order.id" or "self");
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task AGetterThatThrowsCostsItsTagOnly(Build build, string method)
    {
        var configuration = Tagging.Rule("Tagged", "", """<Tag name="broken" value="order.Broken" /><Tag name="state" value="order.State" />""");

        var span = await Tagging.Record(build, configuration, $"Tagged.{method}", copy => [Tagging.Purchase(copy), 3]);

        Assert.False(span.Tags.ContainsKey("broken"));
        Assert.Equal("Open", span.Tag("state"));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task AllArgumentsThatHaveATagValue(Build build, string method)
    {
        var configuration = Tagging.Rule("Tagged", """arguments="all" """);

        var span = await Tagging.Record(build, configuration, $"Tagged.{method}", copy => [Tagging.Purchase(copy), 3]);

        Assert.Equal(3, span.Tag("autospan.argument.count"));
        Assert.False(span.Tags.ContainsKey("autospan.argument.order"));
    }

    [Theory]
    [MemberData(nameof(Returning))]
    public async Task WhatIsReturned(Build build, string method)
    {
        var configuration = Tagging.Rule("Tagged", "", """<Tag name="total" value="return.Total" /><Tag name="again" value="return.Id" />""");

        var span = await Tagging.Record(build, configuration, $"Tagged.{method}", copy => [Tagging.Purchase(copy), 3]);

        Assert.Equal("12.50", span.Tag("total"));
        Assert.Equal(17, span.Tag("again"));
    }

    [Theory]
    [MemberData(nameof(Returning))]
    public async Task AnExceptionReturnsNothing(Build build, string method)
    {
        var configuration = Tagging.Rule("Tagged", "", """<Tag name="total" value="return.Total" /><Tag name="count" value="count" />""");

        var span = await Tagging.Record(build, configuration, $"Tagged.{method}", copy => [Tagging.Purchase(copy), -1]);

        Assert.False(span.Tags.ContainsKey("total"));
        Assert.Equal(-1, span.Tag("count"));
        Assert.Equal(["System.ArgumentOutOfRangeException"], span.Exceptions);
    }
}
