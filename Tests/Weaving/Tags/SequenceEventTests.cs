using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>The events of sequences: an enumeration begins with its first element and returns when there are no more.</summary>
[Collection(nameof(Spans))]
public sealed class SequenceEventTests
{
    public static MatrixTheoryData<Build, bool> Kinds { get; } = new([Build.Debug, Build.Release], [false, true]);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task BrokenOffItHasBegunButNotReturned(Build build, bool async)
    {
        Assert.Equal(1, await Count(build, async, "entry", moves: 2));
        Assert.Equal(0, await Count(build, async, "return", moves: 2));
        Assert.Equal(0, await Count(build, async, "exception", moves: 2));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task NeverAskedItHasNotBegun(Build build, bool async)
    {
        Assert.Equal(0, await Count(build, async, "entry", moves: 0));
        Assert.Equal(0, await Count(build, async, "return", moves: 0));
        Assert.Equal(0, await Count(build, async, "exception", moves: 0));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AskedAgainAfterItsEndItReturnsOnce(Build build, bool async)
    {
        Assert.Equal(1, await Count(build, async, "entry", moves: 8));
        Assert.Equal(1, await Count(build, async, "return", moves: 8));
        Assert.Equal(0, await Count(build, async, "exception", moves: 8));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task EachEnumerationHasItsOwn(Build build, bool async)
    {
        Assert.Equal(2, await Count(build, async, "entry", moves: 8, times: 2));
        Assert.Equal(2, await Count(build, async, "return", moves: 8, times: 2));
    }

    // Each goes to the span that is current then: that of whoever enumerates.
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task WhoeverEnumeratesHasIt(Build build, bool async)
    {
        using var recorder = new Recorder();
        var sequence = Sequence(build, async, "return");
        using var enumerating = new Activity("enumerating").Start();

        await Enumerate(sequence, 8);

        Assert.Single(enumerating.Events);
    }

    // Three elements.
    static async Task<int> Count(Build build, bool async, string on, int moves, int times = 1)
    {
        using var recorder = new Recorder();
        using var caller = new Activity("caller").Start();
        var call = await EventCall.Within(caller, async () =>
        {
            var sequence = Sequence(build, async, on);
            for (var i = 0; i < times; i++)
                await Enumerate(sequence, moves);
        });
        Assert.Null(call.Exception);
        Assert.Empty(recorder.Spans);
        return call.Events.Count;
    }

    static object Sequence(Build build, bool async, string on) => Cases.Woven(build, EventCall.Rule("Eventful", on))
        .Call("Eventful." + (async ? "AsyncElements" : "Elements"), 3)!;

    static async Task Enumerate(object sequence, int moves)
    {
        if (sequence is IEnumerable<int> elements)
        {
            using var enumerator = elements.GetEnumerator();
            for (var i = 0; i < moves; i++)
                Assert.Equal(i < 3, enumerator.MoveNext());
        }
        else
        {
            await using var enumerator = ((IAsyncEnumerable<int>)sequence).GetAsyncEnumerator(CancellationToken.None);
            for (var i = 0; i < moves; i++)
                Assert.Equal(i < 3, await enumerator.MoveNextAsync());
        }
    }
}
