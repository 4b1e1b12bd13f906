using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>Enumerators that are not those of the C# compiler: they throw themselves, and give tasks.</summary>
[Collection(nameof(Spans))]
public sealed class ObservedAsyncEnumeratorTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatACallThrowsItselfEndsTheSpan(bool disposes)
    {
        using var traced = new Traced();
        using var consumer = new Activity("consumer").Start();
        var elements = Observe(
            traced,
            () => disposes ? new ValueTask<bool>(true) : throw new InvalidOperationException("thrown"),
            () => throw new InvalidOperationException("thrown"));

        if (disposes)
        {
            Assert.True(await elements.MoveNextAsync());
            Assert.Equal("thrown", Assert.Throws<InvalidOperationException>(() => _ = elements.DisposeAsync()).Message);
        }
        else
        {
            Assert.Equal("thrown", Assert.Throws<InvalidOperationException>(() => _ = elements.MoveNextAsync()).Message);
        }

        Assert.Same(consumer, Activity.Current);
        Assert.Equal(["System.InvalidOperationException"], traced.Recorder.Single().Exceptions);
        traced.Recorder.AssertBalanced();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheyMayGiveTasks(bool fails)
    {
        using var traced = new Traced();
        using var consumer = new Activity("consumer").Start();
        TaskCompletionSource<bool> next = new();
        TaskCompletionSource disposed = new();
        var elements = Observe(traced, () => new ValueTask<bool>(next.Task), () => new ValueTask(disposed.Task));

        var element = elements.MoveNextAsync();
        next.SetResult(true);
        Assert.True(await element);
        Assert.Equal(0, traced.Recorder.Single().Stops);
        var disposal = elements.DisposeAsync();
        if (fails)
            disposed.SetException(new InvalidOperationException("later"));
        else
            disposed.SetResult();
        var exception = await Record.ExceptionAsync(async () => await disposal);

        Assert.Equal(fails ? "later" : null, exception?.Message);
        Assert.Equal(fails ? ["System.InvalidOperationException"] : [], traced.Recorder.Single().Exceptions);
        Assert.Same(consumer, Activity.Current);
        traced.Recorder.AssertBalanced();
    }

    // The sampler wants none: the elements are given on.
    [Fact]
    public async Task WithoutASpanTheyAreAsTheyWere()
    {
        using var traced = new Traced(ActivitySamplingResult.None);
        var calls = 0;
        var elements = Observe(traced, () => new ValueTask<bool>(++calls < 3), () => throw new InvalidOperationException("thrown"));

        while (await elements.MoveNextAsync())
            Assert.Equal(1, elements.Current);

        Assert.Equal(3, calls);
        Assert.Throws<InvalidOperationException>(() => _ = elements.DisposeAsync());
        Assert.Empty(traced.Recorder.Spans);
    }

    private static IAsyncEnumerator<int> Observe(Traced traced, Func<ValueTask<bool>> moveNext, Func<ValueTask> dispose) =>
        traced.Tracer().EnumerateAsync(new AsyncElements(moveNext, dispose), 0, null, null);
}
