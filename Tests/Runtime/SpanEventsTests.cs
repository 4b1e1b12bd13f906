using System;
using System.Diagnostics;
using System.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>Events of synchronous methods, on the span that is current.</summary>
[Collection(nameof(Spans))]
public sealed class SpanEventsTests
{
    [Fact]
    public void AnEventIsAddedToWhatIsCurrent()
    {
        using var traced = new Traced();
        using var current = new Activity("current").Start();
        var before = DateTimeOffset.UtcNow;
        var builder = traced.Tracer().Begin("validated")!;
        var after = DateTimeOffset.UtcNow;
        var tags = TagWriter.Begin(builder, 3);
        tags.Set("order.id", "12345");
        tags.SetArray("lines", [1, 2, 3, 4]);
        tags.Set("lines", (string?)null);
        tags.Set("total", 1);
        tags.Set("total", 2);
        tags.End();
        Assert.Empty(current.Events);

        SpanEvents.Add(builder);

        var added = Assert.Single(current.Events);
        Assert.Equal("validated", added.Name);
        Assert.InRange(added.Timestamp, before, after);
        Assert.Equal(["order.id", "lines", "total"], added.Tags.Select(tag => tag.Key));
        Assert.Equal(["123", new[] { 1, 2, 3 }, 2], added.Tags.Select(tag => tag.Value));
        Assert.Empty(current.TagObjects);
    }

    // It is made when the method is entered, say, and added when it returns.
    [Fact]
    public void AnEventGoesToWhatWasCurrentAtItsBeginning()
    {
        using var traced = new Traced();
        using var outer = new Activity("outer").Start();
        var builder = traced.Tracer().Begin("validated")!;
        using var inner = new Activity("inner").Start();

        SpanEvents.Add(builder);

        Assert.Single(outer.Events);
        Assert.Empty(inner.Events);
    }

    [Fact]
    public void WithoutCurrentSpanThereIsNone()
    {
        using var traced = new Traced();

        NoneBegins(traced.Tracer());
    }

    [Fact]
    public void ASpanThatDoesNotRecordHasNone()
    {
        using var traced = new Traced(ActivitySamplingResult.PropagationData);
        var tracer = traced.Tracer();
        using var span = tracer.Start("span");

        NoneBegins(tracer);
    }

    [Fact]
    public void AStoppedSpanHasNone()
    {
        using var traced = new Traced();
        using var outer = new Activity("outer").Start();
        var inner = new Activity("inner").Start();
        var thread = new System.Threading.Thread(inner.Stop);
        thread.Start();
        thread.Join();
        Assert.Same(inner, Activity.Current);

        NoneBegins(traced.Tracer());
    }

    [Fact]
    public void ASpanThatWasStoppedMeanwhileHasNone()
    {
        using var traced = new Traced();
        using var current = new Activity("current").Start();
        var builder = traced.Tracer().Begin("validated")!;
        current.Stop();

        SpanEvents.Add(builder);

        Assert.Empty(current.Events);
    }

    [Theory]
    [InlineData(nameof(ActivityListener.Sample))]
    [InlineData(nameof(ActivityListener.ActivityStarted))]
    [InlineData(nameof(ActivityListener.ActivityStopped))]
    public void WhatRunsInAListenerHasNone(string callback)
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();
        using var current = new Activity("current").Start();
        using var hostile = new Hostile(callback, () => NoneBegins(tracer), source: "AutoSpan.Tests.Runtime");

        tracer.End(tracer.Start("span")!, null);

        Assert.Equal(1, hostile.Deeds);
    }

    [Fact]
    public void TheEventOfAnExceptionTellsItsType()
    {
        using var traced = new Traced();
        using var current = new Activity("current").Start();
        var tracer = traced.Tracer();

        Assert.Throws<InvalidOperationException>(() => Validate(tracer, () => throw new InvalidOperationException()));

        var added = Assert.Single(current.Events);
        Assert.Equal("rejected", added.Name);
        Assert.Equal("exception.type", added.Tags.Single().Key);
        Assert.Equal("System.InvalidOperationException", added.Tags.Single().Value);
        Assert.Equal(ActivityStatusCode.Unset, current.Status);
    }

    // The filter saw one exception, the method is left by another.
    [Fact]
    public void AnExceptionThatIsReplacedIsNotTheOne()
    {
        using var traced = new Traced();
        using var current = new Activity("current").Start();
        var tracer = traced.Tracer();

        Assert.Throws<NotSupportedException>(() => Validate(tracer, () =>
        {
            try
            {
                throw new InvalidOperationException();
            }
            finally
            {
                Throw();
            }
        }));

        Assert.Equal("System.NotSupportedException", Assert.Single(current.Events).Tags.Single().Value);
    }

    [Theory]
    [InlineData("System.OperationCanceledException")]
    [InlineData("System.SystemException")]
    public void AnIgnoredExceptionHasNone(string ignored)
    {
        using var traced = new Traced();
        using var current = new Activity("current").Start();
        var tracer = traced.Tracer("ignore=" + ignored);

        Assert.Null(tracer.Begin("rejected", new System.Threading.Tasks.TaskCanceledException()));
        Assert.NotNull(tracer.Begin("rejected", new Exception()));
    }

    // An exception filter has not checked yet whether something listens.
    [Fact]
    public void WhileNobodyListensAnExceptionHasNone()
    {
        Tracer tracer;
        using (var traced = new Traced())
            tracer = traced.Tracer();
        using var current = new Activity("current").Start();

        Assert.Null(tracer.Begin("rejected", new InvalidOperationException()));
        Assert.Null(WovenAssembly.CreateTracer(WovenMethods.Assembly, null, "")
            .Begin("rejected", new InvalidOperationException()));
    }

    // As woven code does it.
    static void Validate(Tracer tracer, Action body)
    {
        Failure? failure = null;
        try
        {
            body();
        }
        catch (Exception exception) when (SpanEvents.Observe(exception, ref failure))
        {
            Assert.Fail("The filter catches nothing.");
        }
        finally
        {
            if (failure is not null && tracer.Begin("rejected", failure) is { } builder)
                SpanEvents.Add(builder);
        }
    }

    static void Throw() => throw new NotSupportedException();

    static void NoneBegins(Tracer tracer)
    {
        Assert.Null(tracer.Begin("event"));
        Assert.Null(tracer.Begin("event", new InvalidOperationException()));
    }
}
