using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>Listeners that are woven themselves, or run woven code: no span inside, and none without end.</summary>
[Collection(nameof(Spans))]
public sealed class WovenListenerTests
{
    public static MatrixTheoryData<Build, string, string> Callbacks { get; } = new(
        [Build.Debug, Build.Release],
        ["Sample", "ActivityStarted", "ActivityStopped", "ExceptionRecorder"],
        [
            "Loops.Nothing", "Exceptions.Catches", "AsyncMethods.NoAwait", "Tasks.Complete", "Enumerations.Breaks", "AsyncEnumerations.AtOnce",
            "Recursion.Fibonacci"
        ]);

    [Theory]
    [MemberData(nameof(Callbacks))]
    public async Task StartNoSpansOfTheirOwn(Build build, string callback, string member)
    {
        var woven = Cases.Woven(build);
        object?[] arguments = member == "Recursion.Fibonacci" ? [5] : [];
        using var recorder = new Recorder();
        using var hostile = new Hostile(callback, () => (woven.Call(member, arguments) as Task)?.GetAwaiter().GetResult());

        var outcome = await Outcome.Of(woven, "Exceptions.Throw", []);

        Assert.StartsWith("threw System.InvalidOperationException: thrown", outcome.Text);
        Assert.Equal(1, hostile.Deeds);
        Assert.Equal("Exceptions.Throw", recorder.Single().Name);
        recorder.AssertBalanced();
        Assert.Null(Activity.Current);
    }

    // Afterwards the same methods have their spans again.
    [Theory]
    [ClassData(typeof(Builds))]
    public void OutsideOfTheListenerAllIsAsBefore(Build build)
    {
        var woven = Cases.Woven(build);
        using var recorder = new Recorder();
        using (new Hostile("ActivityStarted", () => woven.Call("Loops.Nothing")))
        using (new Hostile("ActivityStopped", () => throw new InvalidOperationException("hostile")))
            woven.Call("Loops.Sum", 1);

        woven.Call("Loops.Nothing");

        Assert.Equal(["Loops.Sum", "Loops.Nothing"], recorder.Spans.Select(span => span.Name));
    }

    // While the class of the sources is initialized, woven code sees no listener.
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task EverythingMayRunWhileTheSourcesAreMade(Build build)
    {
        var source = $"AssemblyToProcess.{build}.Everything";
        var configuration = $"""<AutoSpan trivial="include" noise="include" manual="include" source="{source}" />""";
        var woven = new LoadedCopy(Woven.File(Repository.Cases(build), configuration).Path);
        string[] members =
        [
            "Loops.Nothing", "Exceptions.Catches", "AsyncMethods.NoAwait", "AsyncMethods.OnlyThrows", "Tasks.Faulted", "Enumerations.Breaks",
            "AsyncEnumerations.AtOnce"
        ];
        List<Outcome> inside = [];
        using var outer = new Activity("outer").Start();
        using var hostile = new Hostile("ShouldListenTo", () =>
        {
            foreach (var member in members)
                inside.Add(Outcome.Of(woven, member, []).GetAwaiter().GetResult());
        }, source: source);

        var result = woven.Call("Loops.Sum", 3);

        Assert.Equal(6, result);
        Assert.Equal(members.Length, inside.Count);
        foreach (var (member, outcome) in members.Zip(inside))
            Assert.Equal(await Outcome.Of(Cases.Unwoven(build), member, []), outcome);
        Assert.Same(outer, Activity.Current);
    }
}
