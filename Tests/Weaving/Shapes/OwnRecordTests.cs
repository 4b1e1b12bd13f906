using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>What the program has recorded itself, and timeouts that come as cancellations, in compiled code.</summary>
[Collection(nameof(Spans))]
public sealed class OwnRecordTests
{
    public static MatrixTheoryData<Build, string> Recording { get; } = new(
        [Build.Debug, Build.Release], ["OwnRecords.Records", "OwnRecords.RecordsAsync", "OwnRecords.RecordsAndThrowsAnew"]);

    public static MatrixTheoryData<Build, string> Failing { get; } = new([Build.Debug, Build.Release], ["OwnRecords.SetsStatus", "OwnRecords.SetsStatusAsync"]);

    public static MatrixTheoryData<Build, string> TimingOut { get; } = new(
        [Build.Debug, Build.Release],
        ["OwnRecords.TimesOut", "OwnRecords.TimesOutAsync", "OwnRecords.ValueTimesOutAsync", "OwnRecords.TimesOutLater", "OwnRecords.TimesOutAtOnce",
            "OwnRecords.ValueTimesOutLater"]);

    [Theory]
    [MemberData(nameof(Recording))]
    [Trait("Fault", "T2")]
    public async Task ARecordedExceptionIsRecordedOnce(Build build, string member)
    {
        var span = (await Cases.Compare(build, member)).Single();

        Assert.Equal(["System.InvalidOperationException"], span.Exceptions);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
    }

    [Theory]
    [MemberData(nameof(Failing))]
    [Trait("Fault", "T3")]
    public async Task TheProgramsStatusStands(Build build, string member)
    {
        var span = (await Cases.Compare(build, member)).Single();

        Assert.Equal((ActivityStatusCode.Error, "card declined"), (span.Status, span.StatusDescription));
        Assert.Equal("System.InvalidOperationException", span.Tag("error.type"));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Fault", "T3")]
    public async Task OkIsFinal(Build build)
    {
        var span = (await Cases.Compare(build, "OwnRecords.SetsOk")).Single();

        Assert.Equal(ActivityStatusCode.Ok, span.Status);
        Assert.Null(span.Tag("error.type"));
    }

    [Theory]
    [MemberData(nameof(TimingOut))]
    [Trait("Fault", "T1")]
    public async Task ATimeoutIsAnError(Build build, string member)
    {
        var span = (await Cases.Compare(build, member)).Single();

        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("System.Threading.Tasks.TaskCanceledException", span.Tag("error.type"));
        Assert.Equal(["System.Threading.Tasks.TaskCanceledException"], span.Exceptions);
    }
}
