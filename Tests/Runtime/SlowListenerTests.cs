using System;
using System.Diagnostics;
using System.Threading;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>A listener that takes its time holds up the thread that it was called on, and no other.</summary>
[Collection(nameof(Spans))]
public sealed class SlowListenerTests
{
    public static MatrixTheoryData<Build, string> Callbacks { get; } = new(
        [Build.Debug, Build.Release],
        [nameof(ActivityListener.Sample), nameof(ActivityListener.ActivityStarted), nameof(ActivityListener.ActivityStopped)]);

    [Theory]
    [MemberData(nameof(Callbacks))]
    public void OtherThreadsGoOn(Build build, string callback)
    {
        using var entered = new ManualResetEventSlim();
        using var released = new ManualResetEventSlim();
        var slow = 0;
        using var hostile = new Hostile(callback, () =>
        {
            if (Thread.CurrentThread.ManagedThreadId != slow)
                return;
            entered.Set();
            released.Wait();
        });
        var result = 0;
        var thread = new Thread(() =>
        {
            slow = Environment.CurrentManagedThreadId;
            result = (int)Cases.Woven(build).Call("Loops.Sum", 4)!;
        });
        thread.Start();
        entered.Wait();

        Assert.Equal(6, Cases.Woven(build).Call("Loops.Sum", 3));
        Assert.Null(Activity.Current);
        released.Set();
        thread.Join();

        Assert.Equal(10, result);
    }

    // While one thread waits in a listener, the other threads see no listener yet, or wait too. None fails.
    [Theory]
    [ClassData(typeof(Builds))]
    public void OtherThreadsSurviveTheMakingOfTheSources(Build build)
    {
        var source = $"AssemblyToProcess.{build}.Slow";
        var woven = new LoadedCopy(Woven.File(Repository.Cases(build), $"""<AutoSpan trivial="include" source="{source}" />""").Path);
        using var entered = new ManualResetEventSlim();
        using var released = new ManualResetEventSlim();
        using var hostile = new Hostile(nameof(ActivityListener.ShouldListenTo), () =>
        {
            entered.Set();
            released.Wait();
        }, source: source);
        object? first = null, second = null;
        var one = new Thread(() => first = woven.Call("Loops.Sum", 4));
        var other = new Thread(() => second = woven.Call("Loops.Sum", 5));

        one.Start();
        entered.Wait();
        other.Start();
        released.Set();
        one.Join();
        other.Join();

        Assert.Equal([10, 15], [first, second]);
    }
}
