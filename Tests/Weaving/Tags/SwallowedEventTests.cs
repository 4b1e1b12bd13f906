using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>Events on exceptions, where some are replaced and caught on their way out: only what leaves a method is one.</summary>
[Collection(nameof(Spans))]
public sealed class SwallowedEventTests
{
    public static TheoryData<Build> Builds { get; } = [Build.Debug, Build.Release];

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task TheOneThatLeavesCounts(Build build)
    {
        await Leaves(build, "Swallows");
        await Leaves(build, "InFinally", "InFinally");
        await Leaves(build, "Calls", "Calls");
        await Leaves(build, "FurtherIn", "Calls", "FurtherIn");
        await Leaves(build, "OftenInFinally", "OftenInFinally");
        await Leaves(build, "Enumerates", "Elements", "Enumerates");
        await Leaves(build, "InALoop", "InALoop");
        await Leaves(build, "ThrowsAgain", "ThrowAgain", "ThrowsAgain");
        await Leaves(build, "CatchesAgain", "ThrowAgain");
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task ACancellationThatLeavesIsIgnored(Build build) => await Leaves(build, "Cancels");

    // The method with a span forgets what it swallowed; that without one, around it, hears of it.
    [Theory]
    [InlineData(Build.Debug, "Calls", "FurtherIn")]
    [InlineData(Build.Release, "Calls", "FurtherIn")]
    [InlineData(Build.Debug, "FurtherIn", "Calls")]
    [InlineData(Build.Release, "FurtherIn", "Calls")]
    public async Task AlsoBesideSpans(Build build, string traced, string told)
    {
        var configuration = $"""
            <AutoSpan trivial="include">
              <Include type="SwallowedExceptions" method="{traced}" />
              <Event type="SwallowedExceptions" method="{told}" on="exception" />
            </AutoSpan>
            """;
        using var recorder = new Recorder();
        using var caller = new Activity("caller").Start();

        var call = await EventCall.Within(caller, () => Tagging.Run(build, configuration, "SwallowedExceptions.FurtherIn", _ => []));

        var span = recorder.Single();
        Assert.Equal("System.InvalidOperationException", span.Tag("error.type"));
        Assert.Equal(["System.InvalidOperationException"], span.Exceptions);
        var escaped = Assert.Single([.. call.Events, .. span.Activity.Events.Where(one => one.Name != "exception")]);
        Assert.Equal("System.InvalidOperationException", EventCall.Tag(escaped, "exception.type"));
    }

    static async Task Leaves(Build build, string method, params string[] left)
    {
        var configuration = EventCall.Rule("SwallowedExceptions", "exception", """name="{Method}" """);

        var call = await EventCall.Record(build, configuration, "SwallowedExceptions." + method, _ => method == "InALoop" ? [30] : []);

        Assert.Equal(left, call.Events.Select(one => one.Name));
        Assert.All(call.Events, one => Assert.Equal("System.InvalidOperationException", EventCall.Tag(one, "exception.type")));
    }
}
