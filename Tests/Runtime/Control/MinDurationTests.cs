using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Hosting;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime.Control;

[Collection(nameof(Spans))]
public sealed class MinDurationTests : IDisposable
{
    const int Plain = 0;
    const int Watched = 1;

    const string Name = "AutoSpan.Tests.MinDuration";
    const string Foreign = "AutoSpan.Tests.MinDuration.Foreign";

    // Everything that is watched is too short.
    static readonly WovenAssembly Assembly = WovenMethods.Open(
        [WovenMethods.Record("load"), WovenMethods.Record("item") with { MinDuration = TimeSpan.FromMinutes(1) }]);

    readonly ActivitySource foreign = new(Foreign);
    readonly ConcurrentQueue<Activity> exported = new();
    readonly ActivityListener listener;
    readonly Tracer tracer = WovenAssembly.CreateTracer(Assembly, WovenAssembly.CreateSource(Assembly, "name=" + Name), "");
    readonly IDisposable processing;
    int started;
    ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded;

    public MinDurationTests()
    {
        processing = SpanProcessing.Enable(exported.Enqueue);
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Name or Foreign,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampling,
            ActivityStarted = _ => System.Threading.Interlocked.Increment(ref started),
            ActivityStopped = activity =>
            {
                if (activity.Recorded)
                    exported.Enqueue(activity);
            }
        };
        ActivitySource.AddActivityListener(listener);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AShortAsyncEnumerationIsDropped(bool waits)
    {
        TaskCompletionSource<bool> end = new();
        var elements = tracer.EnumerateAsync(new AsyncElements(() => waits ? new(end.Task) : default, () => default), Watched, null, null);

        var next = elements.MoveNextAsync();
        end.SetResult(false);
        Assert.False(await next);

        Assert.Equal(1, started);
        Assert.Empty(exported);
    }

    [Fact]
    public void AShortSpanIsDroppedAndCountedOutside()
    {
        var outer = tracer.Start(Plain)!;
        for (var i = 0; i < 3; i++)
        {
            var middle = tracer.Start(Watched)!;
            End(tracer.Start(Watched)!);
            End(middle);
        }

        End(outer);

        Assert.Equal("load", Assert.Single(exported).OperationName);
        Assert.Equal(6L, outer.GetTagItem("autospan.dropped_spans"));
        Assert.Null(Activity.Current);
    }

    [Fact]
    public void AnErrorIsKeptWithWhatIsAround()
    {
        var outer = tracer.Start(Watched)!;
        var inner = tracer.Start(Watched)!;
        tracer.Fail(inner, new InvalidOperationException("It broke."));
        End(outer);

        Assert.Equal([inner, outer], exported);
    }

    [Fact]
    public void ASpanOfTheProgramIsToldAtOnce()
    {
        using var request = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        request.ActivityTraceFlags |= ActivityTraceFlags.Recorded;

        End(tracer.Start(Watched)!);

        Assert.Equal(1L, request.GetTagItem("autospan.dropped_spans"));
    }

    [Fact]
    public void ASpanThatIsNotSampledDoesNotKeepWhatIsAround()
    {
        var outer = tracer.Start(Watched)!;
        sampling = ActivitySamplingResult.None;
        Assert.Null(tracer.Start(Plain));
        End(outer);

        Assert.Empty(exported);
    }

    [Fact]
    public void ALongOneIsKept()
    {
        var span = tracer.Start(Watched)!;
        span.SetStartTime(DateTime.UtcNow - TimeSpan.FromMinutes(2));
        End(span);

        Assert.Same(span, Assert.Single(exported));
        Assert.True(span.Duration >= TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void TheParentOfAnotherLibrarysSpanIsKept()
    {
        var outer = tracer.Start(Watched)!;
        foreign.StartActivity("GET")!.Dispose();
        End(outer);

        Assert.Contains(outer, exported);
    }

    [Fact]
    public void WhatWasGivenToAnotherProcessIsKept()
    {
        var outer = tracer.Start(Watched)!;
        var inner = tracer.Start(Watched)!;
        List<string> fields = [];
        DistributedContextPropagator.Current.Inject(inner, null, (_, field, _) => fields.Add(field));
        End(inner);
        End(outer);

        Assert.Equal([inner, outer], exported);
        Assert.Contains("traceparent", fields);
    }

    [Fact]
    public void ASpanThatStartsAfterADroppedOneHasTheNextOneOutsideAsParent()
    {
        var outer = tracer.Start(Plain)!;
        var dropped = tracer.Start(Watched)!;
        var later = System.Threading.ExecutionContext.Capture()!;
        End(dropped);
        Activity? late = null;
        System.Threading.ExecutionContext.Run(later, _ => End(late = tracer.Start(Plain)!), null);
        End(outer);

        Assert.Equal((outer.TraceId, outer.SpanId), (late!.TraceId, late.ParentSpanId));
        Assert.Contains(late, exported);
        Assert.DoesNotContain(dropped, exported);
    }

    [Fact]
    public void ADroppedSpanIsExportedWhenAnotherLibraryContinuesIt()
    {
        var outer = tracer.Start(Watched)!;
        var inner = tracer.Start(Watched)!;
        var later = System.Threading.ExecutionContext.Capture()!;
        End(inner);
        End(outer);
        Assert.Empty(exported);

        System.Threading.ExecutionContext.Run(later, _ => foreign.StartActivity("GET")!.Dispose(), null);

        Assert.Equal([inner, outer], exported.Take(2));
        Assert.Equal(inner.SpanId, exported.Last().ParentSpanId);
    }

    [Fact]
    public void ASwitchChangesIt()
    {
        using var switched = new Switched("Shop.load=minDuration=1s;Shop.item=minDuration=0s");
        End(tracer.Start(Plain)!);
        End(tracer.Start(Watched)!);

        Assert.Equal("item", Assert.Single(exported).OperationName);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task InRandomTreesEveryParentIsThere(int seed)
    {
        var dropped = SpanProcessing.DroppedSpans;
        await Task.WhenAll(Enumerable.Range(0, 300).Select(tree => Task.Run(() => Node(new Random((seed * 1000) + tree), 0))));

        var ids = exported.Select(activity => activity.SpanId).ToHashSet();
        Assert.Equal(started, exported.Count + (SpanProcessing.DroppedSpans - dropped));
        Assert.True(SpanProcessing.DroppedSpans > dropped);
        Assert.All(exported, activity => Assert.True(activity.ParentSpanId == default || ids.Contains(activity.ParentSpanId)));
        Assert.Equal(failures, exported.Count(activity => activity.Status == ActivityStatusCode.Error));
    }

    int failures;

    // A call that makes others: before and after it awaits, some at the same time, some that outlive it.
    async Task Node(Random random, int depth)
    {
        var isForeign = random.Next(8) == 0;
        var span = isForeign ? foreign.StartActivity("GET")! : tracer.Start(random.Next(3) == 0 ? Plain : Watched)!;
        List<Task> outliving = [];
        for (var child = random.Next(4); child > 0 && depth < 4; child--)
        {
            var next = new Random(random.Next());
            var task = random.Next(2) == 0 ? Node(next, depth + 1) : Task.Run(() => Node(next, depth + 1));
            if (random.Next(4) == 0 && !isForeign)
                outliving.Add(task);
            else
                await task;
        }

        if (isForeign)
        {
            await Task.WhenAll(outliving);
            span.Dispose();
        }
        else if (random.Next(10) == 0)
        {
            System.Threading.Interlocked.Increment(ref failures);
            tracer.Fail(span, new InvalidOperationException());
        }
        else
        {
            End(span);
        }

        await Task.WhenAll(outliving);
    }

    void End(Activity span) => tracer.End(span, null);

    public void Dispose()
    {
        processing.Dispose();
        listener.Dispose();
        foreign.Dispose();
        Activity.Current = null;
    }
}
