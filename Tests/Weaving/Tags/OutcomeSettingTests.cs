using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>The settings for names, kinds, sources, status, exceptions and parents, in every shape.</summary>
[Collection(nameof(Spans))]
public sealed class OutcomeSettingTests
{
    static readonly string[] Failing = Tagging.Shapes;

    public static MatrixTheoryData<Build, string> Shapes { get; } = Tagging.In([.. Tagging.Shapes, .. Tagging.Unused]);

    [Theory]
    [InlineData(Build.Debug, """exceptions="record" """, true, ActivityStatusCode.Error)]
    [InlineData(Build.Release, """exceptions="record" """, true, ActivityStatusCode.Error)]
    [InlineData(Build.Debug, """exceptions="all" status="ok" """, true, ActivityStatusCode.Error)]
    [InlineData(Build.Release, """exceptions="all" status="ok" """, true, ActivityStatusCode.Error)]
    [InlineData(Build.Debug, """exceptions="status" """, false, ActivityStatusCode.Error)]
    [InlineData(Build.Release, """exceptions="status" """, false, ActivityStatusCode.Error)]
    [InlineData(Build.Debug, """exceptions="ignore" """, false, ActivityStatusCode.Unset)]
    [InlineData(Build.Release, """exceptions="ignore" """, false, ActivityStatusCode.Unset)]
    [InlineData(Build.Debug, """ignoreExceptions="System.FormatException System.ArgumentException" """, false, ActivityStatusCode.Unset)]
    [InlineData(Build.Release, """ignoreExceptions="System.FormatException System.ArgumentException" """, false, ActivityStatusCode.Unset)]
    [InlineData(Build.Debug, """ignoreExceptions="" """, true, ActivityStatusCode.Error)]
    [InlineData(Build.Release, """ignoreExceptions="" """, true, ActivityStatusCode.Error)]
    public async Task Exceptions(Build build, string settings, bool recorded, ActivityStatusCode status)
    {
        foreach (var method in Failing)
        {
            var span = await Tagging.Record(build, Tagging.Rule("Tagged", settings), "Tagged." + method, _ => [null, -1]);

            Assert.Equal(recorded ? ["System.ArgumentOutOfRangeException"] : [], span.Exceptions);
            Assert.Equal(status, span.Status);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task OkOnSuccess(Build build, string method)
    {
        var ok = await Tagging.Record(build, Tagging.Rule("Tagged", """status="ok" """), "Tagged." + method, _ => [null, 3]);
        var error = await Tagging.Record(build, Tagging.Rule("Tagged", """status="error" """), "Tagged." + method, _ => [null, 3]);

        Assert.Equal((ActivityStatusCode.Ok, ActivityStatusCode.Unset), (ok.Status, error.Status));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task NameKindAndSource(Build build, string method)
    {
        var configuration = Tagging.Rule(
            "Tagged", """name="{Type|kebab}/{Method|lower}" kind="Consumer" source="{Namespace}.Messages" """, """<Tag name="count" value="count" />""");
        using var elsewhere = new Recorder();
        using var recorder = new Recorder("AssemblyToProcess.Messages");

        await Tagging.Run(build, configuration, "Tagged." + method, _ => [null, 3]);

        var span = recorder.Single();
        recorder.AssertBalanced();
        Assert.Equal(("tagged/" + method.ToLowerInvariant(), ActivityKind.Consumer, 3), (span.Name, span.Kind, span.Tag("count")));
        Assert.Empty(elsewhere.Spans);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task AParentIsRequired(Build build, string method)
    {
        var configuration = Tagging.Rule("Tagged", """parent="required" """, """<Tag name="count" value="count" />""");
        using (var recorder = new Recorder())
        {
            await Tagging.Run(build, configuration, "Tagged." + method, _ => [null, 3]);
            Assert.Empty(recorder.Spans);
        }

        using var parent = new Activity("parent").SetIdFormat(ActivityIdFormat.W3C).Start();
        var span = await Tagging.Record(build, configuration, "Tagged." + method, _ => [null, 3]);

        Assert.Equal(parent.SpanId, span.Activity.ParentSpanId);
        Assert.Equal(3, span.Tag("count"));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task ARootIsLinked(Build build, string method)
    {
        using var parent = new Activity("parent").SetIdFormat(ActivityIdFormat.W3C).Start();

        var span = await Tagging.Record(
            build, Tagging.Rule("Tagged", """parent="root" """, """<Tag name="count" value="count" />"""), "Tagged." + method, _ => [null, 3]);

        Assert.Equal(default, span.Activity.ParentSpanId);
        Assert.NotEqual(parent.TraceId, span.Activity.TraceId);
        Assert.Equal(parent.Context, Assert.Single(span.Activity.Links).Context);
        Assert.Equal(3, span.Tag("count"));
        Assert.Same(parent, Activity.Current);
    }
}
