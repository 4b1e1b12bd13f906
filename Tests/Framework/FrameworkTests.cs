using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Languages;
using Xunit;

namespace AutoSpan.Tests.Framework;

/// <summary>Every <c>[Run]</c> of the net472 builds, under Mono, by Tests/CaseRunner.</summary>
[Trait("Case", "24")]
public sealed class FrameworkTests
{
    // What says that the runtime, not the case, failed.
    static readonly string[] RuntimeFailures =
    [
        "System.TypeLoadException", "System.MissingMethodException", "System.MissingFieldException", "System.InvalidProgramException",
        "System.BadImageFormatException", "System.PlatformNotSupportedException", "System.IO.FileNotFoundException",
        // It runs static constructors before it enters the method that would.
        "System.TypeInitializationException"
    ];

    public static IEnumerable<TheoryDataRow<string, Build, string>> Runs() =>
        from project in new[] { "CSharp", "FSharp" }
        from build in new[] { Build.Debug, Build.Release }
        from run in RunCase.Of(Original(project, build))
        select new TheoryDataRow<string, Build, string>(project, build, run.Name);

    [Theory]
    [MemberData(nameof(Runs))]
    public void IsAsIfUnwovenAndTraced(string project, Build build, string name)
    {
        var original = Original(project, build);
        var run = RunCase.Of(original).Single(one => one.Name == name);
        var unwoven = Unwoven(original, name);
        var configuration = project == "CSharp" ? Cases.Default : CaseProject.Default;

        Same(unwoven, Mono.Run(original, configuration, false)[name], "unobserved");
        var observed = Mono.Run(original, configuration, true)[name];
        Same(unwoven, observed, "observed");
        Assert.Equal("same", observed.Afterwards);
        Assert.True(observed.AtReturn is null or "caller", $"{observed.AtReturn} was current when the call returned.");
        observed.AssertNested();
        Assert.Equal(run.SpanName, observed.Spans[0].Name);
        Assert.True(run.Spans == observed.Spans.Count, $"{run.Spans} spans expected: {string.Join(", ", observed.Spans)}");
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void IsAsIfUnwovenWithEverythingWoven(string project, Build build, string name) =>
        AsIfUnwoven(project, build, name, project == "CSharp" ? Woven.Everything : CaseProject.Everything);

    [Theory]
    [MemberData(nameof(Runs))]
    public void IsAsIfUnwovenWithEverythingSaid(string project, Build build, string name) =>
        AsIfUnwoven(project, build, name, project == "CSharp" ? Woven.EverythingSaid : CaseProject.EverythingSaid);

    static void AsIfUnwoven(string project, Build build, string name, string configuration)
    {
        if (name == "ProtectedRegions.FilterThrows#0")
            Assert.Skip("Mono lets what a filter throws escape, and forgets the finally blocks of what had thrown before: those spans never end.");
        var original = Original(project, build);
        var unwoven = Unwoven(original, name);

        Same(unwoven, Mono.Run(original, configuration, false)[name], "unobserved");
        var observed = Mono.Run(original, configuration, true)[name];
        Same(unwoven, observed, "observed");
        Assert.Equal("same", observed.Afterwards);
        Assert.NotEmpty(observed.Spans);
        Assert.All(observed.Spans, span => Assert.Equal(1, span.Stops));
    }

    static string Original(string project, Build build) =>
        project == "CSharp" ? Repository.Cases(build, "net472") : CaseProject.File(project, build, "net472");

    // A case that Mono cannot run unwoven does not test the weaving.
    static RanCase Unwoven(string original, string name)
    {
        Mono.Require();
        var unwoven = Mono.Run(original, null, false)[name];
        if (unwoven.Outcome is null)
            Assert.Skip("Mono does not survive it unwoven: " + unwoven.End);
        if (RuntimeFailures.Any(failure => unwoven.Outcome.StartsWith("threw " + failure, StringComparison.Ordinal)))
            Assert.Skip("Mono cannot run it unwoven: " + unwoven.Outcome);
        return unwoven;
    }

    static void Same(RanCase expected, RanCase actual, string when) =>
        Assert.True(expected.Outcome == actual.Outcome, $"Woven, {when}, it differs.\nunwoven: {expected.Outcome}\nwoven:   {actual.Outcome ?? actual.End}");
}
