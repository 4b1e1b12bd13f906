using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Languages;

/// <summary>Every <c>[Run]</c> of the cases in F# and Visual Basic. See that attribute for what is asserted.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "24")]
public sealed class LanguageSweepTests
{
    public static IEnumerable<TheoryDataRow<string, Build, string, int>> Runs() =>
        from project in CaseProject.Projects
        from build in new[] { Build.Debug, Build.Release }
        from run in RunCase.Of(CaseProject.File(project, build))
        select new TheoryDataRow<string, Build, string, int>(project, build, run.Member, run.Index);

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task IsAsIfUnwovenAndTraced(string project, Build build, string member, int index)
    {
        var run = Find(project, build, member, index);

        var recorded = await Cases.Compare(
            CaseProject.Unwoven(project, build), CaseProject.WovenCopy(project, build, CaseProject.Default), member, run.Arguments);

        Assert.Equal(run.SpanName, recorded.Spans[0].Name);
        Assert.True(run.Spans == recorded.Spans.Count, $"{run.Spans} spans expected: {string.Join(", ", recorded.Spans)}");
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public Task IsAsIfUnwovenWithEverythingWoven(string project, Build build, string member, int index) =>
        AsIfUnwoven(project, build, member, index, CaseProject.Everything);

    [Theory]
    [MemberData(nameof(Runs))]
    public Task IsAsIfUnwovenWithEverythingSaid(string project, Build build, string member, int index) =>
        AsIfUnwoven(project, build, member, index, CaseProject.EverythingSaid);

    [Theory]
    [MemberData(nameof(Runs))]
    public Task IsAsIfUnwovenWithEvents(string project, Build build, string member, int index) => Cases.CompareEvents(
        CaseProject.Unwoven(project, build), on => CaseProject.WovenCopy(project, build, CaseProject.Events(on)), Find(project, build, member, index));

    static async Task AsIfUnwoven(string project, Build build, string member, int index, string configuration)
    {
        var run = Find(project, build, member, index);

        var woven = CaseProject.WovenCopy(project, build, configuration);
        var expected = await Outcome.Of(CaseProject.Unwoven(project, build), member, run.Arguments());

        Assert.Equal(expected.Text, (await Outcome.Of(woven, member, run.Arguments())).Text);

        using var recorder = new Recorder();
        Assert.Equal(expected.Text, (await Outcome.Of(woven, member, run.Arguments())).Text);
        // Who awaits a workflow of F# may go on inside of its last closure, whose span must end now.
        await Task.Yield();
        // A closure of F# that starts a task or a workflow is over before it is.
        recorder.AssertEnded();
        Assert.Contains(recorder.Spans, span => span.Name == run.SpanName);
    }

    static RunCase Find(string project, Build build, string member, int index) =>
        RunCase.Of(CaseProject.File(project, build)).Single(run => run.Member == member && run.Index == index);
}
