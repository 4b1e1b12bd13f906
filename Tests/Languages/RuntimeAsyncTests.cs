using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Languages;

/// <summary>Case 23: runtime-async beside classic async, in a process that was started with DOTNET_RuntimeAsync=1.</summary>
public sealed class RuntimeAsyncTests
{
    static readonly CaseProcess Process = new("dotnet", "net10.0", new Dictionary<string, string> { ["DOTNET_RuntimeAsync"] = "1" });

    static readonly ConcurrentDictionary<string, Lazy<IReadOnlyDictionary<string, RanCase>>> Done = new(StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<Build, string>> Runs() =>
        from build in new[] { Build.Debug, Build.Release }
        from run in RunCase.Of(CaseProject.File("RuntimeAsync", build))
        select new TheoryDataRow<Build, string>(build, run.Name);

    [Theory]
    [MemberData(nameof(Runs))]
    public void IsAsIfUnwovenAndTraced(Build build, string name)
    {
        var run = RunCase.Of(CaseProject.File("RuntimeAsync", build)).Single(one => one.Name == name);
        var unwoven = Ran(build, null, false)[name];
        var unobserved = Ran(build, CaseProject.Default, false)[name];
        var observed = Ran(build, CaseProject.Default, true)[name];

        Assert.True(unwoven.Outcome is not null, unwoven.End);
        Assert.Equal((unwoven.Outcome, unwoven.Trace, unwoven.Pending), (unobserved.Outcome, unobserved.Trace, unobserved.Pending));
        Assert.Equal((unwoven.Outcome, unwoven.Trace), (observed.Outcome, observed.Trace));
        Assert.Equal("same", observed.Afterwards);
        observed.AssertNested();
        Assert.Equal(run.SpanName, observed.Spans[0].Name);
        Assert.True(run.Spans == observed.Spans.Count, $"{run.Spans} spans expected: {string.Join(", ", observed.Spans)}");
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void IsAsIfUnwovenWithEverythingWoven(Build build, string name)
    {
        var unwoven = Ran(build, null, false)[name];
        var observed = Ran(build, CaseProject.Everything, true)[name];

        Assert.Equal((unwoven.Outcome, unwoven.Trace), (observed.Outcome, observed.Trace));
        Assert.All(observed.Spans, span => Assert.Equal(1, span.Stops));
    }

    [Theory]
    [InlineData("Suspended.Value#0", "Suspended.Value")]
    [InlineData("Mixed.RuntimeOverClassic#0", "Mixed.RuntimeOverClassic")]
    public void TheCallersSpanIsCurrentWhileTheOperationIsPending(string name, string span)
    {
        Assert.All([Build.Debug, Build.Release], build =>
        {
            var observed = Ran(build, CaseProject.Default, true)[name];

            Assert.True(observed.Pending);
            Assert.Equal("caller", observed.AtReturn);
            Assert.Contains(span, observed.Running);
        });
    }

    [Theory]
    [InlineData("SuspendedFailures.Outer#0", 2)]
    [InlineData("SuspendedFailures.Rethrown#0", 2)]
    [InlineData("Mixed.ClassicOverFailure#0", 3)]
    public void AnExceptionIsRecordedOnceAndAnErrorEverywhere(string name, int spans)
    {
        Assert.All([Build.Debug, Build.Release], build =>
        {
            var observed = Ran(build, CaseProject.Default, true)[name];

            Assert.Equal(spans, observed.Spans.Count);
            Assert.All(observed.Spans, span => Assert.Equal("Error", span.Status));
            Assert.Equal("System.DivideByZeroException", Assert.Single(observed.Spans.SelectMany(span => span.Exceptions)));
            Assert.Single(observed.Spans[^1].Exceptions);
        });
    }

    [Fact]
    public void BothWaysAreInOneAssembly()
    {
        var copy = CaseProject.Unwoven("RuntimeAsync", Build.Release);

        Assert.True(((int)copy.Method("Mixed.RuntimeOverClassic").MethodImplementationFlags & 0x2000) != 0);
        Assert.Contains(copy.Method("Mixed.Classic").CustomAttributes, attribute => attribute.AttributeType.Name == "AsyncStateMachineAttribute");
    }

    static IReadOnlyDictionary<string, RanCase> Ran(Build build, string? configuration, bool observed)
    {
        var original = CaseProject.File("RuntimeAsync", build);
        var file = configuration is null ? original : Woven.File(original, configuration).Path;
        return Done.GetOrAdd(file + observed, _ => new Lazy<IReadOnlyDictionary<string, RanCase>>(
            () => Process.Run(file, Path.GetDirectoryName(original)!, observed))).Value;
    }
}
