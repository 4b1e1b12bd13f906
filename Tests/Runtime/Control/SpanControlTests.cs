using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Runtime.Control;

[Collection(nameof(Spans))]
public sealed class SpanControlTests
{
    const string Parser = "AssemblyToProcess.RecursiveParser";

    static readonly string Dormant = Cases.Default.Replace(
        "</AutoSpan>", $"""<Set type="RecursiveParser" start="off" /></AutoSpan>""", StringComparison.Ordinal);

    static readonly Action<int> Nothing = _ => { };

    [Theory]
    [InlineData("", 3)]
    [InlineData("Default=off", 0)]
    [InlineData(Parser + "=off", 0)]
    [InlineData("AssemblyToProcess=off;" + Parser + "=on", 3)]
    [InlineData("Default=off;*.Sum=on", 1)]
    [InlineData(Parser + ".Sum=off", 2)]
    [InlineData("AssemblyToProcess.RecursiveParse=off", 3)]
    public void TheLongestNameDecides(string switches, int spans)
    {
        using var switched = new Switched(switches);

        Assert.Equal(spans, Spans(Cases.Woven(Build.Release)).Count);
    }

    [Fact]
    public void ASpanInsideOneThatIsOffHasTheNextOneOutsideAsParent()
    {
        using var switched = new Switched(Parser + ".Sum=off");

        var spans = Spans(Cases.Woven(Build.Release));

        Assert.Equal(["RecursiveParser.Parse", "RecursiveParser.Term"], spans.Select(span => span.Name));
        Assert.Equal(spans[0].Activity.SpanId, spans[1].Activity.ParentSpanId);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Default=on", 0)]
    [InlineData(Parser + "=on", 3)]
    [InlineData("*=on", 3)]
    [InlineData(Parser + ".Term=on", 1)]
    public void WhatIsDormantIsSwitchedOnByName(string switches, int spans)
    {
        using var switched = new Switched(switches);

        Assert.Equal(spans, Spans(Cases.Woven(Build.Release, Dormant)).Count);
    }

    [Fact]
    public void AnotherValueOfTheSameSwitchTakesEffect()
    {
        using var switched = new Switched(Parser + "=off");
        Assert.Empty(Spans(Cases.Woven(Build.Release)));

        SpanControl.Apply(Parser + "=on");

        Assert.Equal(3, Spans(Cases.Woven(Build.Release)).Count);
    }

    [Fact]
    public void CodeCountsBeforeConfiguration()
    {
        try
        {
            SpanControl.ApplyConfiguration([new(Parser, "off"), new("AssemblyToProcess.Loops", "off")]);
            using (new Switched(Parser.ToUpperInvariant() + "=on"))
                Assert.Equal(3, Spans(Cases.Woven(Build.Release)).Count);

            Assert.Empty(Spans(Cases.Woven(Build.Release)));
        }
        finally
        {
            SpanControl.ApplyConfiguration([]);
        }
    }

    [Fact]
    public void AMistakeChangesNothing()
    {
        using var switched = new Switched(Parser + "=off");

        var fault = Assert.Throws<FormatException>(() => SpanControl.Apply("Default=on;AssemblyToProcess.Loops=of"));

        Assert.Contains("AssemblyToProcess.Loops", fault.Message, StringComparison.Ordinal);
        Assert.Contains("'of'", fault.Message, StringComparison.Ordinal);
        Assert.Equal(Parser + "=off", Assert.Single(SpanControl.Switches).ToString());
    }

    [Fact]
    public void MethodsAreListedWithWhatIsInForce()
    {
        _ = Spans(Cases.Woven(Build.Release));
        using var switched = new Switched(Parser + ".Sum=on, minDuration=2ms, limit=5;AssemblyToProcess=off");

        var methods = SpanControl.Methods.GroupBy(method => method.Function).ToDictionary(group => group.Key, group => group.First());

        var sum = methods[Parser + ".Sum"];
        Assert.Equal((true, TimeSpan.FromMilliseconds(2), 5, Parser + ".Sum"), (sum.IsOn, sum.MinDuration, sum.Limit, sum.Switch?.Name));
        Assert.Equal((false, "AssemblyToProcess"), (methods[Parser + ".Term"].IsOn, methods[Parser + ".Term"].Switch?.Name));
    }

    [Fact]
    public void ANameThatMatchesNothingIsToldWithTheNearest()
    {
        _ = Spans(Cases.Woven(Build.Release));
        using var switched = new Switched("AssemblyToProcess.RecursivParser=off;Default=on;AssemblyToProcess=on");

        Assert.Equal(new KeyValuePair<string, string>("AssemblyToProcess.RecursivParser", Parser), Assert.Single(SpanControl.FindUnmatched()));
    }

    // Each trace is whole, whatever is switched while it is made.
    [Fact]
    public async Task SwitchesThatChangeUnderLoadLeaveNoOrphan()
    {
        var woven = Cases.Woven(Build.Release);
        using var recorder = new Recorder();
        using var end = new CancellationTokenSource();
        var switching = Task.Run(() =>
        {
            for (var i = 0; !end.IsCancellationRequested; i++)
                SpanControl.Apply((i % 4) switch { 0 => Parser + ".Sum=off", 1 => "Default=off", 2 => Parser + ".Term=off", _ => "" });
        }, TestContext.Current.CancellationToken);

        try
        {
            Parallel.For(0, 5000, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
                Assert.Equal(10, woven.Call("RecursiveParser.Parse", "(1+2)+(3+4)", Nothing)));
        }
        finally
        {
            await end.CancelAsync();
            await switching;
            SpanControl.Apply("");
        }

        recorder.AssertBalanced();
        var ids = recorder.Spans.Select(span => span.Activity.SpanId).ToHashSet();
        Assert.NotEmpty(ids);
        Assert.All(recorder.Spans, span => Assert.True(span.Activity.ParentSpanId == default || ids.Contains(span.Activity.ParentSpanId)));
    }

    static IReadOnlyList<RecordedSpan> Spans(LoadedCopy copy)
    {
        using var recorder = new Recorder();
        Assert.Equal(7, copy.Call("RecursiveParser.Parse", "7", Nothing));
        return recorder.Spans;
    }
}
