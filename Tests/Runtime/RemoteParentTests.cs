using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>The setting <c>remoteParent</c>: what is found in texts, contexts, and the headers of messages.</summary>
[Collection(nameof(Spans))]
public sealed class RemoteParentTests
{
    const string Trace = "0af7651916cd43dd8448eb211c80319c";
    const string Span = "b7ad6b7169203331";
    const string Traceparent = $"00-{Trace}-{Span}-01";

    public static TheoryData<string> Invalid { get; } =
    [
        "", "nonsense", $"00-{Trace}-{Span}", $"00-{new string('0', 32)}-{Span}-01", $"00-{Trace}-{new string('0', 16)}-01", $"ff-{Trace}-{Span}-01",
        $"00-{Trace[..^1]}x-{Span}-01"
    ];

    [Fact]
    public void ATextIsATraceparent()
    {
        var remote = RemoteParent.Begin();
        remote.Set(Traceparent);
        var context = remote.End();

        IsTheRemoteSpan(context);
        Assert.Null(context.TraceState);
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void AnInvalidTextIsNone(string text)
    {
        var remote = RemoteParent.Begin();
        remote.Set(text);

        Assert.Equal(default, remote.End());
    }

    [Fact]
    public void NullIsNone()
    {
        var remote = RemoteParent.Begin();
        remote.Set((string?)null);
        remote.Set((Activity?)null);
        remote.Set((Dictionary<string, string>?)null);

        Assert.Equal(default, remote.End());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AContextIsTakenAsItIs(bool isRemote)
    {
        var given = new ActivityContext(
            ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, "vendor=1", isRemote);
        var remote = RemoteParent.Begin();
        remote.Set(given);

        Assert.Equal(given, remote.End());
    }

    [Fact]
    public void AnActivityGivesItsContext()
    {
        using var activity = new Activity("elsewhere").Start();
        activity.TraceStateString = "vendor=1";
        Activity.Current = null;
        var remote = RemoteParent.Begin();
        remote.Set(activity);

        Assert.Equal(activity.Context, remote.End());
    }

    [Fact]
    public void HeadersOfEveryKind()
    {
        Finds((ref RemoteParent remote) => remote.Set(
            new Dictionary<string, string> { ["other"] = "x", ["traceparent"] = Traceparent, ["tracestate"] = "vendor=1" }));
        Finds((ref RemoteParent remote) => remote.Set(new Dictionary<string, object?> { ["traceparent"] = Traceparent, ["tracestate"] = "vendor=1" }));
        Finds((ref RemoteParent remote) => remote.Set(
            new Dictionary<string, byte[]> { ["traceparent"] = Bytes(Traceparent), ["tracestate"] = Bytes("vendor=1") }));
        Finds((ref RemoteParent remote) => remote.Set(
            new Dictionary<string, object?> { ["traceparent"] = Bytes(Traceparent), ["tracestate"] = Bytes("vendor=1") }));
        Finds((ref RemoteParent remote) => remote.Set(
            new Dictionary<string, string[]> { ["traceparent"] = [Traceparent, "other"], ["tracestate"] = ["vendor=1"] }));
        Finds((ref RemoteParent remote) => remote.Set(
            new Dictionary<string, List<string>> { ["traceparent"] = [Traceparent], ["tracestate"] = ["vendor=1", "other=2"] }));
        Finds((ref RemoteParent remote) => remote.Set(
            new Dictionary<string, StringBuilder> { ["traceparent"] = new(Traceparent), ["tracestate"] = new("vendor=1") }));
        Finds((ref RemoteParent remote) => remote.Set(new Dictionary<string, Values> { ["traceparent"] = new(Traceparent), ["tracestate"] = new("vendor=1") }));
        Finds((ref RemoteParent remote) => remote.Set(new KeyValuePair<string, string>[] { new("traceparent", Traceparent), new("tracestate", "vendor=1") }));
        Finds((ref RemoteParent remote) => remote.Set(
            new SortedList<string, string> { ["traceparent"] = Traceparent, ["tracestate"] = "vendor=1" }.Select(one => one)));
    }

    [Theory]
    [InlineData("Traceparent", "Tracestate")]
    [InlineData("TRACEPARENT", "TraceState")]
    public void TheCaseOfNamesDoesNotMatter(string traceparent, string tracestate) =>
        Finds((ref RemoteParent remote) => remote.Set(new Dictionary<string, string> { [traceparent] = Traceparent, [tracestate] = "vendor=1" }));

    [Fact]
    public void HeadersWithoutAnyHaveNone()
    {
        var remote = RemoteParent.Begin();
        remote.Set(new Dictionary<string, string> { ["other"] = "x" });
        remote.Set(new Dictionary<string, object?> { ["traceparent"] = null });
        remote.Set(new Dictionary<string, string[]> { ["traceparent"] = [] });

        Assert.Equal(default, remote.End());
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void InvalidHeadersHaveNone(string text)
    {
        var remote = RemoteParent.Begin();
        remote.Set(new Dictionary<string, string> { ["traceparent"] = text });

        Assert.Equal(default, remote.End());
    }

    // The program's propagator knows what its messages look like.
    [Fact]
    public void TheProgramsPropagatorDecides()
    {
        var before = DistributedContextPropagator.Current;
        DistributedContextPropagator.Current = new Vendor();
        try
        {
            var remote = RemoteParent.Begin();
            remote.Set(new Dictionary<string, string> { ["x-vendor"] = Traceparent });

            IsTheRemoteSpan(remote.End());
        }
        finally
        {
            DistributedContextPropagator.Current = before;
        }
    }

    [Fact]
    public void HeadersThatThrowHaveNone() =>
        Faulted(static (ref RemoteParent remote) => remote.Set(new HostileHeaders()), "System.InvalidOperationException: headers");

    [Fact]
    public void AHeaderWhoseTextThrowsIsNone() => Faulted(
        static (ref RemoteParent remote) => remote.Set(new Dictionary<string, Unspeakable> { ["traceparent"] = new() }),
        "System.InvalidOperationException: unspeakable");

    [Fact]
    public void AGetterThatThrowsGivesNone() => Faulted(
        static (ref RemoteParent remote) => remote.Fail(new InvalidOperationException("getter")), "System.InvalidOperationException: getter");

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static void Finds(SetRemote set)
    {
        var remote = RemoteParent.Begin();
        set(ref remote);
        var context = remote.End();

        IsTheRemoteSpan(context);
        Assert.Equal("vendor=1", context.TraceState);
    }

    static void IsTheRemoteSpan(ActivityContext context)
    {
        Assert.Equal(Trace, context.TraceId.ToHexString());
        Assert.Equal(Span, context.SpanId.ToHexString());
        Assert.Equal(ActivityTraceFlags.Recorded, context.TraceFlags);
        Assert.True(context.IsRemote);
    }

    // What was found before is not the parent either: the expression as a whole has failed.
    static void Faulted(SetRemote set, string fault)
    {
        using var log = new FaultLog();
        using var outer = new Activity("outer").Start();
        var remote = RemoteParent.Begin();
        remote.Set(Traceparent);
        set(ref remote);

        Assert.Equal(default, remote.End());
        Assert.Equal([$"The remote parent of a span cannot be read: {fault}"], log.Messages);
        Assert.Same(outer, Activity.Current);
    }

    delegate void SetRemote(ref RemoteParent remote);

    /// <summary>As the values of ASP.NET Core's headers: a struct that is a sequence.</summary>
    readonly struct Values(string first) : IEnumerable<string>
    {
        readonly string first = first;

        public IEnumerator<string> GetEnumerator() => new List<string> { first }.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    sealed class HostileHeaders : IEnumerable<KeyValuePair<string, string>>
    {
        public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
        {
            Activity.Current = null;
            throw new InvalidOperationException("headers");
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    sealed class Unspeakable
    {
        public override string ToString() => throw new InvalidOperationException("unspeakable");
    }

    sealed class Vendor : DistributedContextPropagator
    {
        public override IReadOnlyCollection<string> Fields => ["x-vendor"];

        public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter) => throw new NotSupportedException();

        public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState)
        {
            getter!(carrier, "x-vendor", out traceId, out _);
            traceState = null;
        }

        public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
    }
}
