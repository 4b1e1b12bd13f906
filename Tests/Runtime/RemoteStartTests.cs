using System;
using System.Diagnostics;
using System.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>Spans that continue one of another process: its trace, and a link to what was current here.</summary>
[Collection(nameof(Spans))]
public sealed class RemoteStartTests
{
    public static TheoryData<string> Modes { get; } = ["any", "required", "root"];

    // It satisfies "required" and overrides "root": it says whose trace it is.
    [Theory]
    [MemberData(nameof(Modes))]
    public void TheRemoteSpanIsTheParent(string mode)
    {
        using var traced = new Traced();
        var remote = Remote();
        var tracer = traced.Tracer("parent=" + mode);

        var span = tracer.Start("handle", remote)!;

        Assert.Same(span, Activity.Current);
        Assert.Equal(remote.TraceId, span.TraceId);
        Assert.Equal(remote.SpanId, span.ParentSpanId);
        Assert.True(span.HasRemoteParent);
        Assert.True(span.Recorded);
        Assert.Equal("vendor=1", span.TraceStateString);
        Assert.Equal(ActivityKind.Consumer, span.Kind);
        Assert.Empty(span.Links);
        tracer.End(span, null);
        Assert.Null(Activity.Current);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void WhatWasCurrentIsLinked(string mode)
    {
        using var traced = new Traced();
        using var outer = new Activity("outer").Start();
        var tracer = traced.Tracer("parent=" + mode);
        var remote = Remote();

        var span = tracer.Start("handle", remote)!;

        Assert.Equal(remote.SpanId, span.ParentSpanId);
        Assert.Equal([outer.Context], span.Links.Select(link => link.Context));
        tracer.End(span, null);
        Assert.Same(outer, Activity.Current);
    }

    [Fact]
    public void AContextOfThisProcessIsNotRemote()
    {
        using var traced = new Traced();
        var span = traced.Tracer().Start("handle", Remote(isRemote: false))!;

        Assert.False(span.HasRemoteParent);
        span.Stop();
    }

    // Its own parent is no link, and the parent is the very object.
    [Fact]
    public void WhatIsCurrentIsAnOrdinaryParent()
    {
        using var traced = new Traced();
        using var outer = new Activity("outer").Start();

        using var span = traced.Tracer().Start("handle", outer.Context)!;

        Assert.Same(outer, span.Parent);
        Assert.Empty(span.Links);
    }

    [Fact]
    public void WithoutValidRemoteParentTheSpanIsAsUsual()
    {
        using var traced = new Traced();
        var noSpan = new ActivityContext(ActivityTraceId.CreateRandom(), default, ActivityTraceFlags.Recorded);
        Assert.Null(traced.Tracer("parent=required").Start("handle", default));
        Assert.Null(traced.Tracer("parent=required").Start("handle", noSpan));

        using var outer = new Activity("outer").Start();
        using (var child = traced.Tracer().Start("handle", default)!)
            Assert.Same(outer, child.Parent);
        using (var root = traced.Tracer("parent=root").Start("handle", noSpan)!)
            Assert.Equal([outer.Context], root.Links.Select(link => link.Context));
    }

    [Fact]
    public void RecursionIsSuppressedAllTheSame()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer("recursion=suppress");
        var span = tracer.Start("handle", Remote())!;

        Assert.Null(tracer.Start("handle", Remote()));
        Assert.Same(span, Activity.Current);
        tracer.End(span, null);
    }

    [Fact]
    public void NobodyWantsIt()
    {
        using var traced = new Traced(ActivitySamplingResult.None);
        using var outer = new Activity("outer").Start();

        Assert.Null(traced.Tracer().Start("handle", Remote()));
        Assert.Same(outer, Activity.Current);
    }

    // Samplers follow the remote side's decision.
    [Fact]
    public void TheSamplerSeesTheRemoteParent()
    {
        using var traced = new Traced(ActivitySamplingResult.None);
        ActivityContext seen = default;
        using var sampler = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "AutoSpan.Tests.Runtime",
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                seen = options.Parent;
                return ActivitySamplingResult.None;
            }
        };
        ActivitySource.AddActivityListener(sampler);
        using var outer = new Activity("outer").Start();
        var remote = Remote();

        traced.Tracer().Start("handle", remote);

        Assert.Equal(remote, seen);
    }

    // The program may leave anything current, or stop what was.
    [Fact]
    public void WhatWasCurrentIsCurrentAgainWhateverTheProgramDid()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer("parent=root");
        using var outer = new Activity("outer").Start();
        using var inner = new Activity("inner").Start();

        var span = tracer.Start("handle", Remote())!;
        var foreign = new Activity("foreign").Start();
        tracer.End(span, null);
        Assert.Same(inner, Activity.Current);

        span = tracer.Start("handle", Remote())!;
        span.Stop();
        Activity.Current = foreign;
        tracer.End(span, null);
        Assert.Same(inner, Activity.Current);

        span = tracer.Start("handle", Remote())!;
        span.Stop();
        Activity.Current = foreign;
        inner.Stop();
        Activity.Current = foreign;
        tracer.End(span, null);
        Assert.Same(outer, Activity.Current);
    }

    // One exception, one event, although the outer span is the inner one's parent only by its link.
    [Fact]
    public void AnExceptionIsRecordedOnceAndWhatWasCurrentIsRestored()
    {
        using var traced = new Traced();
        using var outer = new Activity("outer").Start();
        var tracer = traced.Tracer();

        Assert.Throws<InvalidOperationException>(
            () => Call("outer call", default, () => Call("handle", Remote(), () => throw new InvalidOperationException())));

        Assert.Same(outer, Activity.Current);
        Assert.Single(traced.Recorder["handle"].Exceptions);
        Assert.Empty(traced.Recorder["outer call"].Exceptions);
        Assert.Equal(ActivityStatusCode.Error, traced.Recorder["outer call"].Status);

        void Call(string name, ActivityContext remote, Action body)
        {
            var span = tracer.Start(name, remote)!;
            Failure? failure = null;
            try
            {
                body();
            }
            catch (Exception exception) when (tracer.Observe(span, exception, ref failure))
            {
            }
            finally
            {
                tracer.End(span, failure);
            }
        }
    }

    static ActivityContext Remote(bool isRemote = true) =>
        new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, "vendor=1", isRemote);
}
