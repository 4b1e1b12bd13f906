using System;
using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>A status that the program has set stands, also when the method fails.</summary>
[Collection(nameof(Spans))]
[Trait("Fault", "T3")]
public sealed class OwnStatusTests
{
    public static MatrixTheoryData<bool, string> Ways { get; } = new([false, true], ["error", "ok"]);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task AnErrorOfTheProgramKeepsItsDescription(bool isAsync, string status)
    {
        var span = await Fail(isAsync, status, activity => activity.SetStatus(ActivityStatusCode.Error, "card declined"));

        Assert.Equal((ActivityStatusCode.Error, "card declined"), (span.Status, span.StatusDescription));
        Assert.Equal("System.InvalidOperationException", span.Tag("error.type"));
        Assert.Single(span.Exceptions);
    }

    // Ok is final, as OpenTelemetry says: the program knows better than the exception.
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task OkOfTheProgramStands(bool isAsync, string status)
    {
        var span = await Fail(isAsync, status, activity => activity.SetStatus(ActivityStatusCode.Ok));

        Assert.Equal((ActivityStatusCode.Ok, null), (span.Status, span.StatusDescription));
        Assert.Null(span.Tag("error.type"));
        Assert.Single(span.Exceptions);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task AnErrorTypeOfTheProgramStands(bool isAsync, string status)
    {
        var span = await Fail(isAsync, status, activity => activity.SetTag("error.type", "declined"));

        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("declined", span.Tag("error.type"));
    }

    static async Task<RecordedSpan> Fail(bool isAsync, string status, Action<Activity> say)
    {
        using var traced = new Traced();
        var tracer = traced.Tracer("status=" + status);
        if (isAsync)
            await Assert.ThrowsAsync<InvalidOperationException>(() => WovenCode.CallAsync(tracer, "fails", Body));
        else
            Assert.Throws<InvalidOperationException>(() => WovenCode.Call(tracer, "fails", () => Body()));

        return traced.Recorder.Single();

        Task Body()
        {
            say(Activity.Current!);
            throw new InvalidOperationException("thrown");
        }
    }
}
