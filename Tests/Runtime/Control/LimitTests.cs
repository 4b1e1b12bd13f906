using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime.Control;

[Collection(nameof(Spans))]
public sealed class LimitTests
{
    const string Source = "AutoSpan.Tests.Limits";

    static readonly WovenAssembly Assembly = WovenMethods.Open(
        [WovenMethods.Record("load"), WovenMethods.Record("item") with { Limit = 100 }, WovenMethods.Record("other") with { Limit = 2 }]);

    readonly Tracer tracer = WovenAssembly.CreateTracer(Assembly, WovenAssembly.CreateSource(Assembly, "name=" + Source), "");

    [Fact]
    public void AMillionCallsAreAHundredSpansAndANumber()
    {
        using var recorder = new Recorder(Source);
        var outer = tracer.Start(0)!;
        for (var i = 0; i < 1_000_000; i++)
            Call(1);

        for (var i = 0; i < 3; i++)
            Call(2);

        tracer.End(outer, null);

        Assert.Equal(100, recorder.Spans.Count(span => span.Name == "item"));
        Assert.Equal(2, recorder.Spans.Count(span => span.Name == "other"));
        Assert.Equal(1_000_000L - 100, recorder["load"].Tag("autospan.suppressed.item"));
        Assert.Equal(1L, recorder["load"].Tag("autospan.suppressed.other"));
        recorder.AssertBalanced();
    }

    [Fact]
    public void ACallBeyondTheLimitAllocatesNothing()
    {
        using var recorder = new Recorder(Source);
        var outer = tracer.Start(0)!;
        for (var i = 0; i < 200; i++)
            Call(1);

        var before = System.GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
            Call(1);

        Assert.Equal(0, System.GC.GetAllocatedBytesForCurrentThread() - before);
        tracer.End(outer, null);
    }

    [Fact]
    public void TheCountIsExactWithManyThreads()
    {
        using var recorder = new Recorder(Source);
        var outer = tracer.Start(0)!;
        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < 5_000; i++)
                Call(1);
        });
        tracer.End(outer, null);

        Assert.Equal(100, recorder.Spans.Count(span => span.Name == "item"));
        Assert.Equal(40_000L - 100, recorder["load"].Tag("autospan.suppressed.item"));
    }

    [Fact]
    public void ASpanOfTheProgramIsToldToo()
    {
        using var recorder = new Recorder(Source);
        using var request = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        for (var i = 0; i < 5; i++)
            Call(2);

        Assert.Equal(3L, request.GetTagItem("autospan.suppressed.other"));
    }

    [Fact]
    public void EachSpanHasALimitOfItsOwnAndNoParentHasNone()
    {
        using var recorder = new Recorder(Source);
        for (var i = 0; i < 5; i++)
            Call(2);

        for (var i = 0; i < 2; i++)
        {
            var outer = tracer.Start(0)!;
            for (var call = 0; call < 3; call++)
                Call(2);

            tracer.End(outer, null);
        }

        Assert.Equal(5 + 2 + 2, recorder.Spans.Count(span => span.Name == "other"));
    }

    [Fact]
    public void ACallThatIsNotSampledIsNotCounted()
    {
        var isSampled = false;
        using var source = new ActivitySource("AutoSpan.Tests.Limits.Sampled");
        using var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate == source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => isSampled ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None
        };
        ActivitySource.AddActivityListener(listener);
        var sampled = WovenAssembly.CreateTracer(Assembly, source, "");
        using var request = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        for (var i = 0; i < 5; i++)
            Assert.Null(sampled.Start(2));

        isSampled = true;
        for (var i = 0; i < 2; i++)
            sampled.End(sampled.Start(2)!, null);

        Assert.Null(sampled.Start(2));
        Assert.Equal(1L, request.GetTagItem("autospan.suppressed.other"));
    }

    [Fact]
    public void ASwitchChangesIt()
    {
        using var recorder = new Recorder(Source);
        using var switched = new Switched("Shop.item=limit=1");
        var outer = tracer.Start(0)!;
        Call(1);
        Call(1);
        tracer.End(outer, null);

        Assert.Equal(1L, recorder["load"].Tag("autospan.suppressed.item"));
    }

    void Call(int method)
    {
        if (tracer.Start(method) is { } span)
            tracer.End(span, null);
    }
}
