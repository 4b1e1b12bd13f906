using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using AutoSpan.Hosting;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime.Control;

[Collection(nameof(Spans))]
public sealed class ParentBasedSamplingTests : IDisposable
{
    const string Name = "AutoSpan.Tests.ParentBased";

    readonly ActivityListener listener;
    readonly Tracer tracer =
        WovenAssembly.CreateTracer(WovenMethods.Assembly, WovenAssembly.CreateSource(WovenMethods.Assembly, "name=" + Name), "");

    int asked;

    public ParentBasedSamplingTests()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                asked++;
                return options.Parent.TraceFlags == ActivityTraceFlags.Recorded
                    ? ActivitySamplingResult.AllDataAndRecorded
                    : ActivitySamplingResult.PropagationData;
            }
        };
        ActivitySource.AddActivityListener(listener);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public void NobodyIsAskedUnderASpanThatIsNotRecorded(bool isKnown, int expected)
    {
        SpanProcessing.SetSamplerFollowsParent(() => isKnown);
        var root = tracer.Start("outer")!;

        var child = tracer.Start("inner");

        Assert.Equal(expected, asked);
        Assert.Equal(isKnown, child is null);
        if (child is not null)
            tracer.End(child, null);

        Assert.Same(root, Activity.Current);
        tracer.End(root, null);
    }

    // The consumer then gets the iterator itself, and nothing is allocated.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnEnumerationUnderASpanThatIsNotRecordedIsNotObserved(bool isKnown)
    {
        SpanProcessing.SetSamplerFollowsParent(() => isKnown);
        var root = tracer.Start("outer")!;
        using var elements = new List<int> { 1 }.AsEnumerable().GetEnumerator();
        var later = new AsyncElements(() => default, () => default);

        Assert.Equal(isKnown, ReferenceEquals(elements, tracer.Enumerate(elements, 0, null, null)));
        Assert.Equal(isKnown, ReferenceEquals(later, tracer.EnumerateAsync(later, 0, null, null)));

        tracer.End(root, null);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhetherTheSamplerFollowsTheParentIsAskedOnce(bool fails)
    {
        var calls = 0;
        SpanProcessing.SetSamplerFollowsParent(() =>
        {
            calls++;
            return fails ? throw new InvalidOperationException() : false;
        });
        for (var i = 0; i < 2; i++)
        {
            var root = tracer.Start("outer")!;
            var child = tracer.Start("inner")!;
            Assert.Equal(root.SpanId, child.ParentSpanId);
            tracer.End(child, null);
            tracer.End(root, null);
        }

        Assert.Equal(1, calls);
        Assert.Equal(4, asked);
    }

    // The function is the program's, and may be woven.
    [Fact]
    public void TheFunctionThatTellsHasNoSpans()
    {
        Activity? inside = null;
        SpanProcessing.SetSamplerFollowsParent(() =>
        {
            inside = tracer.Start("getter");
            return false;
        });
        var root = tracer.Start("outer")!;

        var child = tracer.Start("inner")!;

        Assert.Null(inside);
        tracer.End(child, null);
        tracer.End(root, null);
    }

    [Fact]
    public void UnderASpanThatIsRecordedTheSamplerDecides()
    {
        SpanProcessing.SetSamplerFollowsParent(() => true);
        using var request = new Activity("request") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.SetIdFormat(ActivityIdFormat.W3C).Start();

        var child = tracer.Start("inner")!;

        Assert.True(child.Recorded);
        tracer.End(child, null);
    }

    public void Dispose()
    {
        SpanProcessing.SetSamplerFollowsParent(null);
        listener.Dispose();
    }
}
