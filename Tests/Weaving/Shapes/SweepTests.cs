using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Every <c>[Run]</c> of the cases: see that attribute for what is asserted.</summary>
[Collection(nameof(Spans))]
public sealed class SweepTests
{
    // Without the library: what a builder starts lives longer than the builder's own method, and two methods that return one task end in any order,
    // so their spans are not nested.
    static readonly string Everything = WithoutLibrary(Woven.Everything);
    static readonly string EverythingSaid = WithoutLibrary(Woven.EverythingSaid);

    public static IEnumerable<TheoryDataRow<Build, string, int>> Runs() =>
        from build in new[] { Build.Debug, Build.Release }
        from run in RunCase.Of(Repository.Cases(build))
        select NumberedRuns.Row(new TheoryDataRow<Build, string, int>(build, run.Member, run.Index), run.Member);

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task IsAsIfUnwovenAndTraced(Build build, string member, int index)
    {
        var run = Find(build, member, index);

        var recorded = await Cases.Compare(build, Cases.Default, member, run.Arguments);

        Assert.Equal(run.Spans, recorded.Spans.Count);
        var first = recorded.Spans[0];
        Assert.Equal(run.SpanName, first.Name);
        Assert.Equal(ActivityKind.Internal, first.Kind);
        Assert.Equal("AssemblyToProcess." + run.SpanName, first.Tag("code.function.name"));
    }

    // Constructors, accessors, operators, lambdas and private methods have their spans too.
    [Theory]
    [MemberData(nameof(Runs))]
    public async Task IsAsIfUnwovenWithEverythingWoven(Build build, string member, int index)
    {
        var recorded = await Cases.Compare(build, Everything, member, Find(build, member, index).Arguments);

        Assert.Contains(recorded.Spans, span => span.Name == member);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task IsAsIfUnwovenWithEverythingSaid(Build build, string member, int index)
    {
        var recorded = await Cases.Compare(build, EverythingSaid, member, Find(build, member, index).Arguments);

        Assert.Contains(recorded.Spans, span => span.Name == member && Equals(span.Tag("peer.service"), "billing"));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public Task IsAsIfUnwovenWithEvents(Build build, string member, int index) =>
        Cases.CompareEvents(Cases.Unwoven(build), on => Cases.Woven(build, WithoutLibrary(Woven.Events(on))), Find(build, member, index));

    static string WithoutLibrary(string configuration) =>
        configuration.Replace("</AutoSpan>", """<Exclude namespace="Library" /></AutoSpan>""");

    static RunCase Find(Build build, string member, int index) =>
        RunCase.Of(Repository.Cases(build)).Single(run => run.Member == member && run.Index == index);
}
