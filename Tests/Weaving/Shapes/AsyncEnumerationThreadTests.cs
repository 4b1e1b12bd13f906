using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>
/// Threads that share an async enumerator, with a lock and without: each keeps its own activity and its own <see cref="AsyncLocal{T}"/>. What the iterator
/// itself does without a lock is not defined.
/// </summary>
[Collection(nameof(Spans))]
[Trait("Case", "10")]
public sealed class AsyncEnumerationThreadTests
{
    const int Threads = 3;
    const int Rounds = 100;

    [Theory]
    [InlineData(Build.Debug, true)]
    [InlineData(Build.Release, true)]
    [InlineData(Build.Debug, false)]
    [InlineData(Build.Release, false)]
    public void EachThreadKeepsItsOwnContext(Build build, bool hasLock)
    {
        using var recorder = new Recorder();
        ConcurrentQueue<string> faults = [];
        for (var round = 0; round < Rounds; round++)
        {
            var numbers = Sequence.Later<int>(build, "AtOnce", 1_000).GetAsyncEnumerator(CancellationToken.None);
            var local = new AsyncLocal<object?>();
            var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() => Enumerate(numbers, hasLock, local, faults))).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
        }

        Assert.Empty(faults.Distinct());
        Assert.Equal(Rounds, recorder.Spans.Count);
        if (hasLock)
            recorder.AssertBalanced();
    }

    static void Enumerate(IAsyncEnumerator<int> numbers, bool hasLock, AsyncLocal<object?> local, ConcurrentQueue<string> faults)
    {
        var own = new object();
        local.Value = own;
        using var consumer = new Activity("consumer").Start();
        var fault = Record.Exception(() =>
        {
            for (var more = true; more; Compare())
                more = MoveNext(numbers, hasLock);
        });
        if (fault is not null && (hasLock || fault is not InvalidOperationException))
            faults.Enqueue(fault.ToString());
        Compare();

        void Compare()
        {
            if (!ReferenceEquals(Activity.Current, consumer))
                faults.Enqueue("another current activity");
            if (!ReferenceEquals(local.Value, own))
                faults.Enqueue("another AsyncLocal");
        }
    }

    static bool MoveNext(IAsyncEnumerator<int> numbers, bool hasLock)
    {
        if (!hasLock)
            return numbers.MoveNextAsync() is { IsCompleted: true } next && next.GetAwaiter().GetResult();

        lock (numbers)
            return numbers.MoveNextAsync().GetAwaiter().GetResult();
    }
}
