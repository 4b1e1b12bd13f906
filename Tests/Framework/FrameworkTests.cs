using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Languages;
using Xunit;

namespace AutoSpan.Tests.Framework;

/// <summary>Every <c>[Run]</c> of the net472 builds, under Mono, by Tests/CaseRunner: one test for each assembly and way of weaving.</summary>
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

    static readonly Dictionary<string, (string CSharp, string FSharp)> Ways = new(StringComparer.Ordinal)
    {
        ["public methods"] = (Cases.Default, CaseProject.Default),
        ["everything woven"] = (Woven.Everything, CaseProject.Everything),
        ["everything said"] = (Woven.EverythingSaid, CaseProject.EverythingSaid)
    };

    public static IReadOnlyCollection<TheoryDataRow<string, Build, string>> Assemblies { get; } = Mono.Tool.Rows<TheoryDataRow<string, Build, string>>(
        [
            .. from project in new[] { "CSharp", "FSharp" }
               from build in new[] { Build.Debug, Build.Release }
               from way in Ways.Keys
               select new TheoryDataRow<string, Build, string>(project, build, way)
        ],
        "woven assemblies");

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void CasesRunAsIfUnwoven(string project, Build build, string way)
    {
        var isCSharp = project == "CSharp";
        var original = isCSharp ? Repository.Cases(build, "net472") : CaseProject.File(project, build, "net472");
        var configuration = isCSharp ? Ways[way].CSharp : Ways[way].FSharp;
        var runs = Runnable(original);

        if (way == "public methods")
            Assert.All(runs, run => AssertTraced(run, AsIfUnwoven(original, run, configuration)));
        else
            // Mono lets what a filter throws escape, and forgets the finally blocks of what had thrown before: those spans never end.
            Assert.All(runs.Where(run => run.Name != "Regions.FilterThrows#0"), run => AssertEnded(AsIfUnwoven(original, run, configuration)));
    }

    static void AssertTraced(RunCase run, RanCase observed)
    {
        Assert.True(observed.AtReturn is null or "caller", $"{observed.AtReturn} was current when the call returned.");
        observed.AssertNested();
        Assert.Equal(run.SpanName, observed.Spans[0].Name);
        Assert.True(run.Spans == observed.Spans.Count, $"{run.Spans} spans expected: {string.Join(", ", observed.Spans)}");
    }

    static void AssertEnded(RanCase observed)
    {
        Assert.NotEmpty(observed.Spans);
        Assert.All(observed.Spans, span => Assert.Equal(1, span.Stops));
    }

    static RanCase AsIfUnwoven(string original, RunCase run, string configuration)
    {
        var unwoven = Mono.Run(original, null, false)[run.Name];
        Same(unwoven, Mono.Run(original, configuration, false)[run.Name], "unobserved");
        var observed = Mono.Run(original, configuration, true)[run.Name];
        Same(unwoven, observed, "observed");
        Assert.Equal("same", observed.Afterwards);
        return observed;
    }

    // What Mono cannot run as it was compiled says nothing of the weaving. It is little.
    static List<RunCase> Runnable(string original)
    {
        var all = RunCase.Of(original);
        var unwoven = Mono.Run(original, null, false);
        List<RunCase> runnable = [.. all.Where(run => unwoven[run.Name].Outcome is { } outcome && !IsRuntimeFailure(outcome))];
        Assert.True(runnable.Count > all.Count * 0.9, $"Mono runs {runnable.Count} of {all.Count} cases unwoven.");
        return runnable;
    }

    static bool IsRuntimeFailure(string outcome) => RuntimeFailures.Any(failure => outcome.StartsWith("threw " + failure, StringComparison.Ordinal));

    static void Same(RanCase expected, RanCase actual, string when) =>
        Assert.True(expected.Outcome == actual.Outcome, $"Woven, {when}, it differs.\nunwoven: {expected.Outcome}\nwoven:   {actual.Outcome ?? actual.End}");
}
