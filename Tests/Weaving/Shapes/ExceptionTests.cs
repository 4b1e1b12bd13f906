using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>What escaping exceptions leave on the spans that they cross.</summary>
[Collection(nameof(Spans))]
public sealed class ExceptionTests
{
    const string Invalid = "System.InvalidOperationException";

    public static MatrixTheoryData<Build, string> Throwing { get; } = new(
        [Build.Debug, Build.Release],
        ["Exceptions.Throw", "Regions.ThrowsInFinally", "AsyncMethods.OnlyThrows", "AsyncMethods.ThrowsBeforeAwait", "AsyncMethods.ThrowsAfterAwait",
            "AsyncMethods.ValueThrowsAfterAwait", "AsyncMethods.OnlyThrowsOf", "AsyncMethods.ValueOnlyThrows", "Tasks.ThrowsBefore", "Tasks.Faulted",
            "Tasks.FaultedOf", "Tasks.FaultedLater", "Tasks.FaultedLaterOf", "Tasks.ValueFaulted", "Tasks.ValueFaultedLater", "Tasks.ValueThrowsBefore",
            "Tasks.SeveralFaults", "Builders.PooledThrows"]);

    public static MatrixTheoryData<Build, string> Crossing { get; } = new(
        [Build.Debug, Build.Release],
        ["Exceptions.Crosses", "Exceptions.CrossesTwice", "Exceptions.Rethrows", "Exceptions.RethrowsAnew", "AsyncMethods.Crosses",
            "AsyncMethods.CrossesTwice", "AsyncMethods.CrossesFromBefore", "AsyncMethods.RethrowsAnew"]);

    public static MatrixTheoryData<Build, string> Cancelling { get; } = new(
        [Build.Debug, Build.Release],
        ["Exceptions.Cancels", "Exceptions.CancelsWithToken", "Exceptions.CancelsInside", "Tasks.Cancelled", "Tasks.CancelledOf", "Tasks.CancelsBefore",
            "Tasks.ValueCancelled", "AsyncMethods.Cancels", "AsyncMethods.CancelsAtOnce", "AsyncMethods.AwaitsCancelled"]);

    [Theory]
    [MemberData(nameof(Throwing))]
    [Trait("Case", "11")]
    public async Task AnEscapingExceptionIsRecordedOnce(Build build, string member)
    {
        var recorded = await Cases.Compare(build, member);

        var span = recorded.Single();
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => Awaited(Cases.Unwoven(build).Call(member)));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal(exception.Message, span.StatusDescription);
        Assert.Equal(exception.GetType().FullName, span.Tag("error.type"));
        var event1 = Assert.Single(span.Events);
        Assert.Equal("exception", event1.Name);
        var tags = event1.Tags.ToDictionary(t => t.Key, t => t.Value);
        Assert.Equal(exception.GetType().FullName, tags["exception.type"]);
        Assert.Equal(exception.Message, tags["exception.message"]);
        Assert.Contains(exception.Message, (string)tags["exception.stacktrace"]!);
    }

    [Theory]
    [MemberData(nameof(Crossing))]
    [Trait("Case", "11")]
    [Trait("Case", "12")]
    public async Task TheInnermostSpanHasTheEvent(Build build, string member)
    {
        var recorded = await Cases.Compare(build, member);

        Assert.All(recorded.Spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
        Assert.All(recorded.Spans, span => Assert.Equal(Invalid, span.Tag("error.type")));
        Assert.Equal([Invalid], recorded.Spans[^1].Exceptions);
        Assert.All(recorded.Spans.SkipLast(1), span => Assert.Empty(span.Exceptions));
    }

    [Theory]
    [InlineData(Build.Debug, "Exceptions.Wraps")]
    [InlineData(Build.Release, "Exceptions.Wraps")]
    [InlineData(Build.Debug, "AsyncMethods.Wraps")]
    [InlineData(Build.Release, "AsyncMethods.Wraps")]
    [Trait("Case", "12")]
    public async Task AWrappingExceptionIsAnotherOne(Build build, string member)
    {
        var recorded = await Cases.Compare(build, member);

        Assert.Equal([Invalid], recorded.Spans[1].Exceptions);
        Assert.Equal(["System.ApplicationException"], recorded.Spans[0].Exceptions);
        Assert.Equal("wrapped", recorded.Spans[0].StatusDescription);
    }

    [Theory]
    [InlineData(Build.Debug, "Exceptions.Catches")]
    [InlineData(Build.Release, "Exceptions.Catches")]
    [InlineData(Build.Debug, "Exceptions.CaughtByFilter")]
    [InlineData(Build.Release, "Exceptions.CaughtByFilter")]
    [InlineData(Build.Debug, "AsyncMethods.Catches")]
    [InlineData(Build.Release, "AsyncMethods.Catches")]
    public async Task WhoCatchesSucceeds(Build build, string member)
    {
        var recorded = await Cases.Compare(build, member);

        Assert.Equal(ActivityStatusCode.Unset, recorded.Spans[0].Status);
        Assert.Empty(recorded.Spans[0].Events);
        Assert.Equal(ActivityStatusCode.Error, recorded.Spans[1].Status);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AnExceptionReplacedInAFinallyIsNotTheOneThatEscapes(Build build)
    {
        var span = (await Cases.Compare(build, "Exceptions.Replaces")).Single();

        Assert.Equal("second", span.StatusDescription);
        Assert.Equal("System.ArgumentException", span.Tag("error.type"));
        Assert.Equal(["System.ArgumentException"], span.Exceptions);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AnExceptionReplacedAndCaughtOutside(Build build)
    {
        var recorded = await Cases.Compare(build, "Exceptions.ReplacedAndCaught");

        Assert.Equal(ActivityStatusCode.Unset, recorded["Exceptions.ReplacedAndCaught"].Status);
        Assert.Equal(["System.ArgumentException"], recorded["Exceptions.Replaces"].Exceptions);
    }

    // The first exception passes the span's filter; then the second replaces it and is caught in the method itself, which returns.
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AnExceptionReplacedAndCaughtInside(Build build)
    {
        var span = (await Cases.Compare(build, "Regions.ThrowsInFinallyAndCatches")).Single();

        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Null(span.Tag("error.type"));
        Assert.Empty(span.Events);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AnotherExceptionCaughtInAFinallyDoesNotCount(Build build)
    {
        Assert.Equal([Invalid], (await Cases.Compare(build, "Exceptions.CatchesInFinally")).Single().Exceptions);

        var recorded = await Cases.Compare(build, "Exceptions.CallsInFinally");
        Assert.Equal(["System.ArgumentException"], recorded["Exceptions.CallsInFinally"].Exceptions);
        Assert.Equal([Invalid], recorded["Exceptions.Throw"].Exceptions);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AnExceptionObjectThrownTwiceIsRecordedOnEachOfTwoSpans(Build build)
    {
        var recorded = await Cases.Compare(build, "Exceptions.ThrowsTheSameTwice");

        Assert.Equal([Invalid], recorded.Spans[1].Exceptions);
        Assert.Equal([Invalid], recorded.Spans[2].Exceptions);
        Assert.Empty(recorded.Spans[0].Exceptions);
    }

    [Theory]
    [MemberData(nameof(Cancelling))]
    public async Task CancellationIsNoError(Build build, string member)
    {
        var recorded = await Cases.Compare(build, member);

        Assert.All(recorded.Spans, span => Assert.Equal(ActivityStatusCode.Unset, span.Status));
        Assert.All(recorded.Spans, span => Assert.Empty(span.Events));
        Assert.All(recorded.Spans, span => Assert.Null(span.Tag("error.type")));
    }

    [Theory]
    [MemberData(nameof(Cancelling))]
    public async Task CancellationIsAnErrorWhereNothingIsIgnored(Build build, string member)
    {
        var recorded = await Cases.Compare(
            build, """<AutoSpan trivial="include" ignoreExceptions="System.ArithmeticException" />""", member, () => []);

        Assert.All(recorded.Spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
        Assert.Single(recorded.Spans[^1].Exceptions);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task IgnoredTypesHaveTheirSubclassesIgnored(Build build)
    {
        const string configuration = """<AutoSpan trivial="include" ignoreExceptions="System.ArithmeticException" />""";

        var span = (await Cases.Compare(build, configuration, "Exceptions.DividesBy", () => [0])).Single();

        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Empty(span.Events);
    }

    [Theory]
    [MemberData(nameof(Crossing))]
    public async Task AllGivesAnEventToEach(Build build, string member)
    {
        var recorded = await Cases.Compare(build, """<AutoSpan trivial="include" exceptions="all" />""", member, () => []);

        Assert.All(recorded.Spans, span => Assert.Equal([Invalid], span.Exceptions));
        Assert.All(recorded.Spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
    }

    [Theory]
    [MemberData(nameof(Crossing))]
    public async Task StatusGivesNoEvent(Build build, string member)
    {
        var recorded = await Cases.Compare(build, """<AutoSpan trivial="include" exceptions="status" />""", member, () => []);

        Assert.All(recorded.Spans, span => Assert.Empty(span.Events));
        Assert.All(recorded.Spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
    }

    [Theory]
    [MemberData(nameof(Crossing))]
    public async Task IgnoreGivesNothing(Build build, string member)
    {
        var recorded = await Cases.Compare(build, """<AutoSpan trivial="include" exceptions="ignore" />""", member, () => []);

        Assert.All(recorded.Spans, span => Assert.Empty(span.Events));
        Assert.All(recorded.Spans, span => Assert.Equal(ActivityStatusCode.Unset, span.Status));
    }

    [Theory]
    [MemberData(nameof(Throwing))]
    public async Task OkIsNotGivenToAFailure(Build build, string member)
    {
        var recorded = await Cases.Compare(build, """<AutoSpan trivial="include" status="ok" />""", member, () => []);

        Assert.Equal(ActivityStatusCode.Error, recorded.Single().Status);
    }

    static Task Awaited(object? returned) => returned switch
    {
        Task task => task,
        ValueTask task => task.AsTask(),
        null => Task.CompletedTask,
        _ => (Task)returned.GetType().GetMethod(nameof(ValueTask<int>.AsTask))!.Invoke(returned, null)!
    };
}
