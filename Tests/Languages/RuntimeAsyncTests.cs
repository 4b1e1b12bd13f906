using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Languages;

/// <summary>Runtime-async beside classic async, in a process that was started with DOTNET_RuntimeAsync=1.</summary>
[Trait("Case", "23")]
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
        var run = RunOf(build, name);
        var unwoven = Ran(build, null, false)[name];
        var unobserved = Ran(build, CaseProject.Default, false)[name];
        var observed = Ran(build, CaseProject.Default, true)[name];

        Assert.True(unwoven.Outcome is not null, unwoven.End);
        Same(unwoven, unobserved);
        Same(unwoven, observed);
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

        Same(unwoven, observed);
        Assert.Contains(observed.Spans, span => span.Name == RunOf(build, name).SpanName);
        Assert.All(observed.Spans, span => Assert.Equal(1, span.Stops));
    }

    [Theory]
    [InlineData("Gated.Runtime#0", "Gated.Runtime")]
    [InlineData("Gated.Value#0", "Gated.Value")]
    [InlineData("Gated.Classic#0", "Gated.Classic")]
    [InlineData("Gated.RuntimeOverClassic#0", "Gated.RuntimeOverClassic", "Gated.Classic")]
    [InlineData("Gated.ClassicOverRuntime#0", "Gated.ClassicOverRuntime", "Gated.Runtime")]
    public void TheCallersSpanIsCurrentWhileTheOperationIsPending(string name, params string[] spans)
    {
        Assert.All([Build.Debug, Build.Release], build =>
        {
            var observed = Ran(build, CaseProject.Default, true)[name];

            Assert.True(observed.Pending);
            Assert.Equal("caller", observed.AtReturn);
            Assert.Equal(spans, observed.Running);
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
        using var module = ModuleDefinition.ReadModule(CaseProject.File("RuntimeAsync", Build.Release));
        var type = module.GetType("AssemblyToProcess.Mixed");

        Assert.True(((int)type.Methods.Single(method => method.Name == "RuntimeOverClassic").ImplAttributes & 0x2000) != 0);
        Assert.Contains(type.Methods.Single(method => method.Name == "Classic").CustomAttributes,
            one => one.AttributeType.Name == "AsyncStateMachineAttribute");
    }

    // Where it was thrown is the same. The frames after that are not: the runtime resumes a method with an exception only if it has a handler,
    // which a woven one has, so unwoven ones are missing from the trace.
    static void Same(RanCase expected, RanCase actual) =>
        Assert.Equal((expected.Outcome, expected.Trace.Split('\n')[0]), (actual.Outcome, actual.Trace.Split('\n')[0]));

    static RunCase RunOf(Build build, string name) => RunCase.Of(CaseProject.File("RuntimeAsync", build)).Single(one => one.Name == name);

    static IReadOnlyDictionary<string, RanCase> Ran(Build build, string? configuration, bool observed)
    {
        var original = CaseProject.File("RuntimeAsync", build);
        var file = configuration is null ? original : Woven.File(original, configuration).Path;
        return Done.GetOrAdd(file + observed, _ => new Lazy<IReadOnlyDictionary<string, RanCase>>(
            () => Process.Run(file, Path.GetDirectoryName(original)!, observed))).Value;
    }
}
