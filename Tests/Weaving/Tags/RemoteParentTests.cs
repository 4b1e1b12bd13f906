using System;
using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>Spans that continue those of another process.</summary>
[Collection(nameof(Spans))]
public sealed class RemoteParentTests
{
    const string Trace = "0af7651916cd43dd8448eb211c80319c";
    const string Span = "b7ad6b7169203331";
    const string Valid = $"00-{Trace}-{Span}-01";

    static readonly string[] Shapes = ["Sync", "Returning", "Async", "AsyncUnused", "Iterator", "AsyncIterator"];

    public static MatrixTheoryData<Build, string> Methods { get; } = Tagging.In(Shapes);

    public static MatrixTheoryData<Build, string> Forms { get; } = Tagging.In(
        ["message.Text", "message.Context", "message.Perhaps", "message.Headers", "message.Objects", "message.Pairs"]);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task EveryForm(Build build, string path)
    {
        foreach (var method in Shapes)
        {
            var span = await Handle(build, $"remoteParent=\"{path}\"", method, Valid);

            Assert.Equal((Trace, Span, true), (span.Activity.TraceId.ToHexString(), span.Activity.ParentSpanId.ToHexString(), span.Activity.HasRemoteParent));
            Assert.Empty(span.Activity.Links);
            Assert.Equal(path == "message.Headers" ? "vendor=1" : null, span.Activity.TraceStateString);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task WhatIsNoContextIsNoParent(Build build, string path)
    {
        foreach (var parent in new[] { null, "", "nonsense", $"00-{new string('0', 32)}-{Span}-01" })
        {
            var span = await Handle(build, $"remoteParent=\"{path}\"", "Sync", parent);

            Assert.Equal(default, span.Activity.ParentSpanId);
            Assert.False(span.Activity.HasRemoteParent);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task WhatWasCurrentBecomesALink(Build build, string method)
    {
        using var current = new Activity("current").SetIdFormat(ActivityIdFormat.W3C).Start();

        var span = await Handle(build, "remoteParent=\"message.Text\"", method, Valid);

        Assert.Equal(Span, span.Activity.ParentSpanId.ToHexString());
        Assert.Equal(current.Context, Assert.Single(span.Activity.Links).Context);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task WithoutOneTheParentIsWhatIsCurrent(Build build, string method)
    {
        using var current = new Activity("current").SetIdFormat(ActivityIdFormat.W3C).Start();

        var span = await Handle(build, "remoteParent=\"message.Headers\"", method, null);

        Assert.Equal(current.SpanId, span.Activity.ParentSpanId);
        Assert.Empty(span.Activity.Links);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task AGetterThatThrowsIsNoParent(Build build, string method)
    {
        var span = await Handle(build, "remoteParent=\"message.Broken\"", method, Valid);

        Assert.Equal(default, span.Activity.ParentSpanId);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task ItSatisfiesRequired(Build build, string method)
    {
        const string Settings = "remoteParent=\"message.Text\" parent=\"required\"";
        using var recorder = new Recorder();

        var span = await Handle(build, Settings, method, Valid);
        await Call(build, Settings, method, null);

        Assert.Equal(Span, span.Activity.ParentSpanId.ToHexString());
        Assert.Single(recorder.Spans);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task ItOverridesRoot(Build build, string method)
    {
        using var current = new Activity("current").SetIdFormat(ActivityIdFormat.W3C).Start();

        var remote = await Handle(build, "remoteParent=\"message.Text\" parent=\"root\"", method, Valid);
        var root = await Handle(build, "remoteParent=\"message.Text\" parent=\"root\"", method, null);

        Assert.Equal(Span, remote.Activity.ParentSpanId.ToHexString());
        Assert.Equal(default, root.Activity.ParentSpanId);
        Assert.All([remote, root], span => Assert.Equal(current.Context, Assert.Single(span.Activity.Links).Context));
    }

    static async Task<RecordedSpan> Handle(Build build, string settings, string method, string? parent)
    {
        using var recorder = new Recorder();
        await Call(build, settings, method, parent);
        recorder.AssertEnded();
        return recorder.Single();
    }

    static async Task Call(Build build, string settings, string method, string? parent)
    {
        var before = Activity.Current;
        var copy = Cases.Woven(build, Tagging.Rule("Handler", settings));
        var result = copy.Call("Handler." + method, Activator.CreateInstance(copy.Type("Message"), parent));
        Assert.Same(before, Activity.Current);
        await Tagging.Finish(result);
        Assert.Same(before, Activity.Current);
    }
}
