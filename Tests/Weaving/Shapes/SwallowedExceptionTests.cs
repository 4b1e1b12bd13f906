using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>
/// What spans have of exceptions that were replaced and caught on their way out: nothing. The runtime asks the filters of all methods that an exception could
/// leave, before a <c>finally</c> further in replaces it.
/// </summary>
[Collection(nameof(Spans))]
[Trait("Case", "13")]
public sealed class SwallowedExceptionTests
{
    const string Invalid = "System.InvalidOperationException";

    public static MatrixTheoryData<Build, string> Swallowing { get; } = new(
        [Build.Debug, Build.Release],
        ["SwallowedExceptions.InFinally", "SwallowedExceptions.Calls", "SwallowedExceptions.FurtherIn", "SwallowedExceptions.OftenInFinally",
            "SwallowedExceptions.ThrowsAgain", "SwallowedExceptions.Enumerates"]);

    [Theory]
    [MemberData(nameof(Swallowing))]
    public async Task TheOneThatLeavesCounts(Build build, string member)
    {
        var recorded = await Cases.Compare(build, member);

        var failed = recorded.Spans.Where(span => span.Status == ActivityStatusCode.Error).ToList();
        Assert.Equal(recorded.Spans.Where(span => span.Name != "SwallowedExceptions.Swallows"), failed);
        Assert.All(failed, span => Assert.Equal(Invalid, span.Tag("error.type")));
        Assert.All(failed, span => Assert.Equal("first", span.StatusDescription));
        Assert.Equal([Invalid], failed[^1].Exceptions);
        Assert.All(failed.SkipLast(1), span => Assert.Empty(span.Exceptions));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task WhatIsCancelledHasNotFailed(Build build)
    {
        var recorded = await Cases.Compare(build, "SwallowedExceptions.Cancels");

        Assert.All(recorded.Spans, span => Assert.Equal(ActivityStatusCode.Unset, span.Status));
        Assert.All(recorded.Spans, span => Assert.Empty(span.Events));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AnExceptionIsRecordedWhenItIsThrownAgain(Build build)
    {
        var recorded = await Cases.Compare(build, "SwallowedExceptions.CatchesAgain");

        Assert.Equal([Invalid], recorded["SwallowedExceptions.ThrowAgain"].Exceptions);
    }

    // All that are under way at once pass the outermost method, the first one last.
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ManyThatAreUnderWayAtOnceDoNotCount(Build build)
    {
        var recorded = await Cases.Compare(build, "SwallowedExceptions.CallsFromDeep", 60);

        var failed = recorded.Spans.Where(span => span.Status == ActivityStatusCode.Error).ToList();
        Assert.Equal(["SwallowedExceptions.CallsFromDeep", "SwallowedExceptions.FromDeep"], failed.Select(span => span.Name));
        Assert.All(failed, span => Assert.Equal("first", span.StatusDescription));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ManyInALoopDoNotCount(Build build)
    {
        var span = (await Cases.Compare(build, "SwallowedExceptions.InALoop", 30)).Single();

        Assert.Equal("last", span.StatusDescription);
        Assert.Equal([Invalid], span.Exceptions);
    }
}
