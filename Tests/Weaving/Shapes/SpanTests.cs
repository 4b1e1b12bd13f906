using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>What a span is, whatever the shape: name, kind, source, tags, parent, status.</summary>
[Collection(nameof(Spans))]
public sealed class SpanTests
{
    public static MatrixTheoryData<Build, string> Methods { get; } = new(
        [Build.Debug, Build.Release], ["Loops.Sum", "Tasks.LaterWith", "AsyncMethods.ValueOf"]);

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task HasTheDefaults(Build build, string member)
    {
        var span = (await Cases.Compare(build, member, 3)).Single();

        Assert.Equal(member, span.Name);
        Assert.Equal(member, span.Activity.OperationName);
        Assert.Equal(ActivityKind.Internal, span.Kind);
        Assert.Equal("AssemblyToProcess", span.Activity.Source.Name);
        Assert.Equal("1.2.3", span.Activity.Source.Version);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal("AssemblyToProcess." + member, span.Tag("code.function.name"));
        Assert.Equal(["code.function.name"], span.Tags.Keys);
        Assert.Empty(span.Events);
        Assert.Empty(span.Activity.Links);
        Assert.Equal(default, span.Activity.ParentSpanId);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task HasTheSettingsOfItsRule(Build build, string member)
    {
        const string configuration =
            """
            <AutoSpan trivial="include" kind="Client" status="ok" code="location">
              <Include namespace="AssemblyToProcess" name="{Type|kebab}/{Method|kebab}" kind="Server" />
            </AutoSpan>
            """;

        var span = (await Cases.Compare(build, configuration, member, () => [3])).Single();

        Assert.Contains(span.Name, (string[])["loops/sum", "tasks/later-with", "async-methods/value-of"]);
        Assert.Equal(ActivityKind.Server, span.Kind);
        Assert.Equal(ActivityStatusCode.Ok, span.Status);
        Assert.EndsWith(member.Split('.')[0] + ".cs", (string)span.Tag("code.file.path")!);
        Assert.True(System.Convert.ToInt32(span.Tag("code.line.number")) > 5);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task HasNoTagsWhereCodeIsNone(Build build, string member)
    {
        var span = (await Cases.Compare(build, """<AutoSpan trivial="include" code="none" />""", member, () => [3])).Single();

        Assert.Empty(span.Tags);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void TemplatesOfSourceGiveSourcesOfTheirOwn(Build build)
    {
        const string configuration = """<AutoSpan trivial="include" source="{Namespace}.{Type}" />""";
        using var recorder = new Recorder("AssemblyToProcess.Loops");

        Cases.Woven(build, configuration).Call("Loops.Sum", 3);
        Cases.Woven(build, configuration).Call("Switches.OfNumbers", 3);

        Assert.Equal("1.2.3", recorder.Single().Activity.Source.Version);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task RequiredParentMeansNoSpanWithoutOne(Build build, string member)
    {
        const string configuration = """<AutoSpan trivial="include" parent="required" />""";
        using var recorder = new Recorder();

        await Outcome.Of(Cases.Woven(build, configuration), member, [3]);
        Assert.Empty(recorder.Spans);

        using var parent = new Activity("parent").Start();
        await Outcome.Of(Cases.Woven(build, configuration), member, [3]);
        Assert.Equal(parent.SpanId, recorder.Single().Activity.ParentSpanId);
        recorder.AssertBalanced();
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task RootMeansANewTraceLinkedToTheCurrentSpan(Build build, string member)
    {
        const string configuration = """<AutoSpan trivial="include" parent="root" />""";
        using var recorder = new Recorder();
        using var enclosing = new Activity("enclosing").Start();

        await Outcome.Of(Cases.Woven(build, configuration), member, [3]);

        var span = recorder.Single();
        Assert.Equal(default, span.Activity.ParentSpanId);
        Assert.NotEqual(enclosing.TraceId, span.Activity.TraceId);
        Assert.Equal(enclosing.SpanId, Assert.Single(span.Activity.Links).Context.SpanId);
        Assert.Same(enclosing, Activity.Current);
        recorder.AssertBalanced();
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task AnyParentIsTheCurrentSpan(Build build, string member)
    {
        using var recorder = new Recorder();
        using var parent = new Activity("parent").Start();

        await Outcome.Of(Cases.Woven(build), member, [3]);

        Assert.Equal(parent.SpanId, recorder.Single().Activity.ParentSpanId);
        Assert.Equal(parent.TraceId, recorder.Single().Activity.TraceId);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "12")]
    public async Task NestedCallsAreChildren(Build build)
    {
        var recorded = await Cases.Compare(build, "Interfaces.Overloads");

        for (var i = 1; i < recorded.Spans.Count; i++)
            Assert.Same(recorded.Spans[i - 1], recorded.Parent(recorded.Spans[i]));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ParallelCallsAreSiblings(Build build)
    {
        var recorded = await Cases.Compare(build, "AsyncMethods.Parallel");

        Assert.Equal(4, recorded.Spans.Count);
        Assert.All(recorded.Spans.Skip(1), span => Assert.Same(recorded.Spans[0], recorded.Parent(span)));
    }

    // The span is propagated but records nothing: tags and events would be lost work.
    [Theory]
    [MemberData(nameof(Methods))]
    public async Task PropagationDataOnlyHasNoEvents(Build build, string member)
    {
        using var recorder = new Recorder(sampling: ActivitySamplingResult.PropagationData);

        await Outcome.Of(Cases.Woven(build), member, [3]);
        await Outcome.Of(Cases.Woven(build), "Exceptions.Throw", []);

        recorder.AssertBalanced();
        Assert.Equal(2, recorder.Spans.Count);
        Assert.All(recorder.Spans, span => Assert.Empty(span.Events));
    }
}
