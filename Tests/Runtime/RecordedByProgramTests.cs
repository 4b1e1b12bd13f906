using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using OpenTelemetry.Trace;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>An exception that the program has recorded itself is not recorded again.</summary>
[Collection(nameof(Spans))]
[Trait("Fault", "T2")]
public sealed class RecordedByProgramTests
{
    static readonly Dictionary<string, Action<Activity?, Exception>> Recordings = new()
    {
        ["AddException"] = (activity, exception) => activity?.AddException(exception),
#pragma warning disable CS0618 // Programs still use it.
        ["RecordException"] = (activity, exception) => activity?.RecordException(exception),
#pragma warning restore CS0618
        ["AddEvent"] = (activity, exception) => activity?.AddEvent(new ActivityEvent("exception", default, new ActivityTagsCollection
        {
            ["exception.type"] = exception.GetType().FullName,
            ["exception.message"] = exception.Message
        }))
    };

    public static MatrixTheoryData<string, string, bool> All { get; } = new(Recordings.Keys, ["throw", "throw anew", "filter"], [false, true]);

    public static TheoryData<string> Names { get; } = [.. Recordings.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task ItIsRecordedOnce(string recording, string rethrow, bool isAsync)
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();

        await Assert.ThrowsAsync<InvalidOperationException>(() => isAsync
            ? WovenCode.CallAsync(tracer, "outer", () => WovenCode.CallAsync(tracer, "inner", async () =>
            {
                await Task.Yield();
                RecordAndRethrow(recording, rethrow);
            }))
            : Task.Run(() => WovenCode.Call(tracer, "outer", () => WovenCode.Call(tracer, "inner", () => RecordAndRethrow(recording, rethrow)))));

        Assert.Single(traced.Recorder["inner"].Exceptions);
        Assert.Empty(traced.Recorder["outer"].Exceptions);
        Assert.All(traced.Recorder.Spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
        Assert.All(traced.Recorder.Spans, span => Assert.Equal("System.InvalidOperationException", span.Tag("error.type")));
    }

    // A span that the program started inside the woven one, and that is current while the exception leaves it.
    [Theory]
    [MemberData(nameof(Names))]
    public void ItIsRecordedOnASpanInside(string recording)
    {
        using var traced = new Traced();

        Assert.Throws<InvalidOperationException>(() => WovenCode.Call(traced.Tracer(), "outer", () =>
        {
            using var inside = new Activity("inside").Start();
            RecordAndRethrow(recording, "throw");
        }));

        Assert.Empty(traced.Recorder.Single().Exceptions);
        Assert.Equal(ActivityStatusCode.Error, traced.Recorder.Single().Status);
    }

    // .NET and OpenTelemetry write the names of generic types differently.
    [Theory]
    [MemberData(nameof(Names))]
    public void AGenericExceptionIsRecordedOnce(string recording)
    {
        using var traced = new Traced();

        Assert.Throws<GenericException<int>>(() => WovenCode.Call(traced.Tracer(), "fails", () =>
        {
            try
            {
                throw new GenericException<int>();
            }
            catch (GenericException<int> exception)
            {
                Recordings[recording](Activity.Current, exception);
                throw;
            }
        }));

        Assert.Single(traced.Recorder.Single().Exceptions);
    }

    // Recorded and overcome: the next one is another.
    [Theory]
    [InlineData("other", "System.InvalidOperationException")]
    [InlineData("one", "System.ArgumentException")]
    [InlineData("one", "System.InvalidOperationException", true)]
    public void AnotherExceptionIsRecorded(string message, string type, bool fromElsewhere = false)
    {
        using var traced = new Traced();

        Assert.ThrowsAny<Exception>(() => WovenCode.Call(traced.Tracer(), "retries", () =>
        {
            try
            {
                Fail("one");
            }
            catch (InvalidOperationException exception)
            {
                Activity.Current?.AddException(exception);
            }

            if (fromElsewhere)
                FailElsewhere(message);
            throw (Exception)Activator.CreateInstance(Type.GetType(type)!, message)!;
        }));

        Assert.Equal(["System.InvalidOperationException", type], traced.Recorder.Single().Exceptions);
    }

    // Where every span has an event, the one that has it already has no second.
    [Fact]
    public void AllMeansOneOnEach()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer("exceptions=all");

        Assert.Throws<InvalidOperationException>(() =>
            WovenCode.Call(tracer, "outer", () => WovenCode.Call(tracer, "inner", () => RecordAndRethrow("AddException", "throw"))));

        Assert.All(traced.Recorder.Spans, span => Assert.Single(span.Exceptions));
    }

    static void RecordAndRethrow(string recording, string rethrow)
    {
        switch (rethrow)
        {
            case "filter":
                try
                {
                    Fail("one");
                }
                catch (Exception exception) when (Record(exception))
                {
                }

                break;
            default:
                try
                {
                    Fail("one");
                }
                catch (Exception exception)
                {
                    Record(exception);
                    if (rethrow == "throw")
                        throw;
#pragma warning disable CA2200 // Programs do this.
                    throw exception;
#pragma warning restore CA2200
                }

                break;
        }

        bool Record(Exception exception)
        {
            Recordings[recording](Activity.Current, exception);
            return false;
        }
    }

    static void Fail(string message) => throw new InvalidOperationException(message);

    static void FailElsewhere(string message) => throw new InvalidOperationException(message);

    sealed class GenericException<T> : Exception;
}
