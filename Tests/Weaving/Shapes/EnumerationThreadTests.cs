using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>
/// Threads that share an enumerator, with a lock and without: each keeps its own activity and its own <see cref="AsyncLocal{T}"/>, and gets no exception that
/// the iterator does not throw.
/// </summary>
[Collection(nameof(Spans))]
[Trait("Case", "9")]
public sealed class EnumerationThreadTests
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
            using var numbers = Sequence.Of<int>(build, "Count", 1_000).GetEnumerator();
            var local = new AsyncLocal<object?>();
            var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() => Enumerate(numbers, hasLock, local, faults))).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
        }

        Assert.Empty(faults.Distinct());
        Assert.Equal(Rounds, recorder.Spans.Count);
        recorder.AssertBalanced();
    }

    static void Enumerate(IEnumerator<int> numbers, bool hasLock, AsyncLocal<object?> local, ConcurrentQueue<string> faults)
    {
        var own = new object();
        local.Value = own;
        using var consumer = new Activity("consumer").Start();
        var fault = Record.Exception(() =>
        {
            while (MoveNext(numbers, hasLock))
                Compare();
        });
        if (fault is not null)
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

    static bool MoveNext(IEnumerator<int> numbers, bool hasLock)
    {
        if (!hasLock)
            return numbers.MoveNext();

        lock (numbers)
            return numbers.MoveNext();
    }
}
