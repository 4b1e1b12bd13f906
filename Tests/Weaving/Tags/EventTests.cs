using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>Events of every shape and moment, on the span that is current.</summary>
[Collection(nameof(Spans))]
public sealed class EventTests
{
    const string Tags = """<Tag name="order.id" value="order.Id" /><Tag name="step" text="first" />""";

    public static MatrixTheoryData<Build, string> Shapes { get; } = Tagging.In([.. Tagging.Shapes, .. Tagging.Unused]);

    public static MatrixTheoryData<Build, string> Failing { get; } = Tagging.In(Tagging.Shapes);

    public static MatrixTheoryData<Build, string> Returning { get; } = Tagging.In(Tagging.Returning);

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task OnEntry(Build build, string method)
    {
        var written = await Record(build, Rule("entry"), method, 3);

        Assert.Equal(["happened order.id=17 step=first"], written);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task OnReturn(Build build, string method)
    {
        var written = await Record(build, Rule("return"), method, 3);

        Assert.Equal(["happened order.id=17 step=first"], written);
    }

    [Theory]
    [MemberData(nameof(Returning))]
    public async Task OnReturnWithTheResult(Build build, string method)
    {
        var written = await Record(build, Rule("return", """<Tag name="total" value="return.Total" />"""), method, 3);

        Assert.Equal(["happened order.id=17 step=first total=12.50"], written);
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public async Task OnException(Build build, string method)
    {
        var written = await Record(build, Rule("exception"), method, -1);

        Assert.Equal(["happened exception.type=System.ArgumentOutOfRangeException order.id=17 step=first"], written);
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public async Task NotOfTheOtherWayOut(Build build, string method)
    {
        Assert.Empty(await Record(build, Rule("return"), method, -1));
        Assert.Empty(await Record(build, Rule("exception"), method, 3));
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public async Task NotOfAnExceptionThatIsIgnored(Build build, string method)
    {
        var configuration = Rule("exception").Replace("<Event ", """<Event ignoreExceptions="System.ArgumentException" """, StringComparison.Ordinal);

        Assert.Empty(await Record(build, configuration, method, -1));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task NobodyListensToTheSource(Build build, string method)
    {
        using var outer = new ActivitySource("outer");
        using var recorder = new Recorder("outer");
        using var span = outer.StartActivity("around");
        foreach (var on in new[] { "entry", "return", "exception" })
            await Run(build, Rule(on), method, on == "exception" ? -1 : 3);

        Assert.Empty(span!.Events);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task NoSpanIsCurrentOrItDoesNotRecord(Build build, string method)
    {
        using var recorder = new Recorder();
        foreach (var on in new[] { "entry", "return", "exception" })
        {
            await Run(build, Rule(on), method, 3);
            Assert.Null(Activity.Current);

            using var propagating = new Activity("propagating") { IsAllDataRequested = false }.Start();
            await Run(build, Rule(on), method, on == "exception" ? -1 : 3);
            Assert.Same(propagating, Activity.Current);
            Assert.Empty(propagating.Events);
        }

        Assert.Empty(recorder.Spans);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ASequenceThatIsBrokenOffHasNotReturned(Build build)
    {
        var written = await Around(build, Rule("return"), async copy =>
        {
            foreach (var _ in (IEnumerable<int>)copy.Call("Tagged.Iterator", Tagging.Purchase(copy), 3)!)
                break;

            await foreach (var _ in (IAsyncEnumerable<int>)copy.Call("Tagged.AsyncIterator", Tagging.Purchase(copy), 3)!)
                break;
        });

        Assert.Empty(written);
    }

    // Who asks on gets the same answer, and no second event.
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ASequenceReturnsOnce(Build build)
    {
        var written = await Around(build, Rule("return"), async copy =>
        {
            using var sequence = ((IEnumerable<int>)copy.Call("Tagged.Iterator", Tagging.Purchase(copy), 3)!).GetEnumerator();
            while (sequence.MoveNext())
            {
            }

            Assert.False(sequence.MoveNext());

            await using var asynchronous = ((IAsyncEnumerable<int>)copy.Call("Tagged.AsyncIterator", Tagging.Purchase(copy), 3)!).GetAsyncEnumerator();
            while (await asynchronous.MoveNextAsync())
            {
            }

            Assert.False(await asynchronous.MoveNextAsync());
        });

        Assert.Equal(2, written.Count);
    }

    [Theory]
    [InlineData(Build.Debug, "exception")]
    [InlineData(Build.Release, "exception")]
    public async Task AnExceptionThatIsCaughtInAFinallyBlockHasNotLeft(Build build, string on)
    {
        var written = await Around(build, Tagging.Rule("EventOwners", $"""name="happened" on="{on}" """, "", "Event"), copy =>
        {
            Assert.Throws<InvalidOperationException>(() => copy.Call("EventOwners.CleansUp"));
            copy.Call("EventOwners.Swallows");
            return Task.CompletedTask;
        });

        Assert.Equal(["happened exception.type=System.InvalidOperationException"], written);
    }

    // A break, the end, and an exception of the body: each is one end, and has one event.
    [Theory]
    [InlineData(Build.Debug, 1)]
    [InlineData(Build.Release, 1)]
    [InlineData(Build.Debug, 2)]
    [InlineData(Build.Release, 2)]
    [InlineData(Build.Debug, 3)]
    [InlineData(Build.Release, 3)]
    public async Task AFinallyBlockThatThrowsEndsASequenceOnce(Build build, int elements)
    {
        var configuration = Tagging.Rule(
            "EventOwners", """name="happened" on="exception" visibility="public" """, """<Tag name="count" value="count" />""", "Event");

        var written = await Around(build, configuration, async copy =>
        {
            Assert.Throws<InvalidOperationException>(() => ((IEnumerable<int>)copy.Call("EventOwners.FailsAtItsEnd", 2)!).Take(elements).Count());
            await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            {
                var left = elements;
                await foreach (var _ in (IAsyncEnumerable<int>)copy.Call("EventOwners.FailsAtItsEndLater", 2)!)
                {
                    if (--left == 0)
                        break;
                }
            });
        });

        Assert.Equal(Enumerable.Repeat("happened count=2 exception.type=System.InvalidOperationException", 2), written);
    }

    static string Rule(string on, string more = "") => Tagging.Rule("Tagged", $"""name="happened" on="{on}" """, Tags + more, "Event");

    static Task<IReadOnlyList<string>> Record(Build build, string configuration, string method, int count) =>
        Around(build, configuration, async _ => await Run(build, configuration, method, count));

    static async Task Run(Build build, string configuration, string method, int count)
    {
        try
        {
            await Tagging.Run(build, configuration, $"Tagged.{method}", copy => [Tagging.Purchase(copy), count]);
        }
        catch (ArgumentOutOfRangeException)
        {
            // What the tagged methods throw when the count is negative.
        }
    }

    // The methods have no span of their own: the only one is that around them, which stays current.
    static async Task<IReadOnlyList<string>> Around(Build build, string configuration, Func<LoadedCopy, Task> run)
    {
        using var recorder = new Recorder();
        using var around = new Activity("around") { IsAllDataRequested = true };
        around.Start();

        await run(Cases.Woven(build, configuration));

        Assert.Same(around, Activity.Current);
        Assert.Empty(recorder.Spans);
        return [.. around.Events.Select(written =>
            written.Name + string.Concat(written.Tags.OrderBy(tag => tag.Key).Select(tag => $" {tag.Key}={tag.Value}")))];
    }
}
