using System.Diagnostics;
using System.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>The setting <c>errorWhen</c>, where its condition holds.</summary>
[Collection(nameof(Spans))]
public sealed class SetErrorTests
{
    // The condition is text for people: what is grouped by has few values.
    [Fact]
    [Trait("Fault", "T4")]
    public void TheSpanIsAnError()
    {
        using var span = new Activity("span");
        Set(span);

        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("return == false", span.StatusDescription);
        Assert.Equal("_OTHER", span.GetTagItem("error.type"));
    }

    [Fact]
    public void TheProgramsOwnErrorTypeStays()
    {
        using var span = new Activity("span").SetTag("error.type", "declined");
        Set(span);

        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("declined", Assert.Single(span.TagObjects).Value);
    }

    [Fact]
    public void TheProgramsOwnDescriptionStays()
    {
        using var span = new Activity("span").SetStatus(ActivityStatusCode.Error, "card declined");
        Set(span);

        Assert.Equal("card declined", span.StatusDescription);
    }

    [Fact]
    [Trait("Fault", "T3")]
    public void OkOfTheProgramStays()
    {
        using var span = new Activity("span").SetStatus(ActivityStatusCode.Ok);
        Set(span);

        Assert.Equal(ActivityStatusCode.Ok, span.Status);
        Assert.Null(span.GetTagItem("error.type"));
    }

    [Fact]
    public void OkDoesNotTakeItsPlace()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer("status=ok");
        var span = tracer.Start("span")!;
        Set(span);
        tracer.End(span, null);

        Assert.Equal(ActivityStatusCode.Error, traced.Recorder.Single().Status);
    }

    [Fact]
    public void AnEventHasNoStatus()
    {
        using var traced = new Traced();
        using var current = new Activity("current").Start();
        var builder = traced.Tracer().Begin("event")!;
        var tags = TagWriter.Begin(builder, 1024);
        tags.SetError("return == false");
        tags.End();
        SpanEvents.Add(builder);

        Assert.Equal(ActivityStatusCode.Unset, current.Status);
        Assert.Empty(current.Events.Single().Tags);
    }

    static void Set(Activity span)
    {
        var tags = TagWriter.Begin(span, 1024);
        tags.SetError("return == false");
        tags.End();
    }
}
