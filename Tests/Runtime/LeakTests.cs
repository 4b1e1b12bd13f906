using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>Nothing is held when a span is over: not the span, not its listener, not the exception, not the traced object.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "6")]
public sealed class LeakTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static MatrixTheoryData<Build, string> Members { get; } = new(
        [Build.Debug, Build.Release],
        ["Loops.Nothing", "Exceptions.Crosses", "AsyncMethods.Crosses", "AsyncMethods.NoAwait", "Tasks.FaultedLater", "Tasks.Later", "Enumerations.Breaks",
            "Enumerations.ThrowsInFinally", "AsyncEnumerations.Breaks"]);

    [Theory]
    [MemberData(nameof(Members))]
    public void SpansAndListenersAreCollected(Build build, string member)
    {
        var references = OnThread(() => Listened(build, member));

        CollectAll(references);

        Assert.NotEmpty(references.Skip(1));
        Assert.All(references, reference => Assert.False(reference.IsAlive, reference.Target?.ToString()));
    }

    // An exception that is kept (a cached one, say) is remembered with its outermost span for as long as it lives, and no longer.
    [Theory]
    [ClassData(typeof(Builds))]
    public void AnExceptionIsNotKept(Build build)
    {
        var reference = OnThread(() => Thrown(build));

        Collect();

        Assert.False(reference.IsAlive);
    }

    // A method that goes on for ever and catches what has passed its filter.
    [Fact]
    public void ExceptionsThatAMethodHasCaughtDoNotPileUp()
    {
        using var span = new Activity("span").Start();
        Failure? failure = null;
        var references = Enumerable.Range(0, 10_000).Select(_ => Observed(span, ref failure)).ToList();

        Collect();

        Assert.InRange(references.Count(reference => reference.IsAlive), 1, 130);
        GC.KeepAlive(failure);
    }

    // Broken off without Dispose: there is no end, but nothing is kept either.
    [Theory]
    [ClassData(typeof(Builds))]
    public void AnAbandonedEnumerationIsCollected(Build build)
    {
        var references = OnThread(() => Abandoned(build));

        Collect();

        Assert.All(references, reference => Assert.False(reference.IsAlive));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void AnAbandonedAsynchronousEnumerationIsCollected(Build build)
    {
        var references = OnThread(() => AbandonedLater(build));

        Collect();

        Assert.All(references, reference => Assert.False(reference.IsAlive));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static List<WeakReference> Listened(Build build, string member)
    {
        List<WeakReference> references = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "AssemblyToProcess",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = activity =>
            {
                lock (references)
                    references.Add(new WeakReference(activity));
            }
        };
        references.Add(new WeakReference(listener));
        ActivitySource.AddActivityListener(listener);
        Task.Run(() => Outcome.Of(Cases.Woven(build), member, [])).GetAwaiter().GetResult();
        return references;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference Observed(Activity span, ref Failure? failure)
    {
        var tracer = WovenAssembly.CreateTracer(WovenMethods.Assembly, null, "");
        var exception = new InvalidOperationException();
        tracer.Observe(span, exception, ref failure);
        return new WeakReference(exception);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference Thrown(Build build)
    {
        using var recorder = new Recorder();
        using var outer = new Activity("outer").Start();
        try
        {
            Cases.Woven(build).Call("Exceptions.Crosses");
            return new WeakReference(null);
        }
        catch (InvalidOperationException exception)
        {
            return new WeakReference(exception);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference[] Abandoned(Build build)
    {
        using var recorder = new Recorder();
        var enumerator = ((IEnumerable<int>)Cases.Woven(build).Call("Sequences.Count", 3)!).GetEnumerator();
        enumerator.MoveNext();
        return [new WeakReference(enumerator), new WeakReference(recorder.Single().Activity)];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference[] AbandonedLater(Build build)
    {
        using var recorder = new Recorder();
        var enumerator = ((IAsyncEnumerable<int>)Cases.Woven(build).Call("AsyncSequences.AtOnce", 3)!).GetAsyncEnumerator();
        Assert.True(enumerator.MoveNextAsync().GetAwaiter().GetResult());
        return [new WeakReference(enumerator), new WeakReference(recorder.Single().Activity)];
    }

    // Frames and registers of a thread that is gone hold nothing.
    static T OnThread<T>(Func<T> call)
    {
        T result = default!;
        var thread = new Thread(() => result = call());
        thread.UnsafeStart();
        thread.Join();
        return result;
    }

    // A thread of the pool may still be on its way out of the code that has ended the task.
    static void CollectAll(List<WeakReference> references)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; Thread.Sleep(10))
        {
            Collect();
            if (references.All(reference => !reference.IsAlive))
                return;
        }
    }

    static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
