using System.Collections.Generic;
using System.Diagnostics;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>With default settings, methods that act on what is current do as they did unwoven.</summary>
[Collection(nameof(Spans))]
[Trait("Fault", "S6")]
public sealed class AmbientActivityTests
{
    const string Usual = """<AutoSpan><Include type="AmbientActivity" /></AutoSpan>""";

    [Theory]
    [InlineData(Build.Debug, "AmbientActivity.Detach")]
    [InlineData(Build.Release, "AmbientActivity.Detach")]
    [InlineData(Build.Debug, "AmbientActivity.DetachInside")]
    [InlineData(Build.Release, "AmbientActivity.DetachInside")]
    public void WhatIsDetachedStaysSo(Build build, string member)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();

        Cases.Woven(build, Usual).Call(member);

        Assert.Null(Activity.Current);
        Assert.Empty(recorder.Spans);
    }

    [Theory]
    [InlineData(Build.Debug, "AmbientActivity.Enter")]
    [InlineData(Build.Release, "AmbientActivity.Enter")]
    [InlineData(Build.Debug, "AmbientActivity.EnterInside")]
    [InlineData(Build.Release, "AmbientActivity.EnterInside")]
    public void BaggageIsTheCallers(Build build, string member)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();

        Cases.Woven(build, Usual).Call(member, "north");

        Assert.Equal("north", outer.GetBaggageItem("tenant"));
        Assert.Empty(recorder.Spans);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void TagsOfAHelperAreTheCallers(Build build)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();

        Cases.Woven(build, Usual).Call("AmbientActivity.Mark", "key", "value");

        Assert.Equal("value", outer.GetTagItem("key"));
    }

    // Their caller, which leaves everything as it was, is woven.
    [Theory]
    [ClassData(typeof(Builds))]
    public void WhatIsBegunIsCurrentUntilItEnds(Build build)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();

        var steps = Cases.Woven(build, Usual).Call("AmbientActivity.Steps");

        Assert.Equal(["AmbientActivity.Steps", "operation", "kept", "operation", "AmbientActivity.Steps"],
            Assert.IsType<IEnumerable<string?>>(steps, exactMatch: false));
        Assert.Same(outer, Activity.Current);
        Assert.Equal("AmbientActivity.Steps", recorder.Single().Name);
    }
}
