using System.Diagnostics;
using System.Security;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>Normal returns that are errors.</summary>
[Collection(nameof(Spans))]
public sealed class ErrorWhenTests
{
    public static MatrixTheoryData<Build, string> Returning { get; } = Tagging.In(Tagging.Returning);

    public static MatrixTheoryData<Build, string> Holding { get; } = Tagging.In(
    [
        "return.Id == 17", "return.Id <= 17", "return.Id > 16", "return.Id >= 16.5", "return.Weight >= 5000000000", "return.State == Open",
        "return.State != Closed",
        "return.Headers['color'] == 'green'", "return.Headers['color'] != 'Green'", "return.Headers['none'] == null", "return.Headers['none'] != 'x'",
        "return != null", "return.Buyer == null", "return.Buyer.Age != 3", "!return.Shipped.HasValue", "return.Size.Width == 30",
        "return.Counts[\"boxes\"] == 4",
        "return.Parts.Length > 2", "return.Anything != null", "return?.Self?.Self != null"
    ]);

    public static MatrixTheoryData<Build, string> NotHolding { get; } = Tagging.In(
    [
        "return.Id != 17", "return.Id < 17", "return.Id > 17", "return.State == Failed", "return.Headers['none'] == 'x'", "return == null",
        "return.Buyer != null",
        "return.Buyer.Age < 50", "return.Buyer.Name != null", "return.Paid", "!return.Paid", "return.Paid == false", "return.Shipped.HasValue",
        "return.Broken == 'x'",
        "return.Broken != 'x'"
    ]);

    [Theory]
    [MemberData(nameof(Holding))]
    [Trait("Fault", "T4")]
    public async Task AConditionThatHolds(Build build, string condition)
    {
        foreach (var method in new[] { "Sync", "Async" })
        {
            var span = await Record(build, condition, method);

            Assert.Equal(ActivityStatusCode.Error, span.Status);
            Assert.Equal(condition, span.StatusDescription);
            Assert.Equal("_OTHER", span.Tag("error.type"));
            Assert.Empty(span.Events);
        }
    }

    [Theory]
    [MemberData(nameof(NotHolding))]
    public async Task AConditionThatDoesNotHold(Build build, string condition)
    {
        foreach (var method in new[] { "Sync", "Async" })
        {
            var span = await Record(build, condition, method);

            Assert.Equal(ActivityStatusCode.Unset, span.Status);
            Assert.False(span.Tags.ContainsKey("error.type"));
        }
    }

    [Theory]
    [MemberData(nameof(Returning))]
    public async Task EveryShapeThatReturns(Build build, string method)
    {
        var span = await Record(build, "return.Id == 17", method);

        Assert.Equal((ActivityStatusCode.Error, "return.Id == 17"), (span.Status, span.StatusDescription));
    }

    [Theory]
    [MemberData(nameof(Returning))]
    public async Task OkWhereItDoesNotHold(Build build, string method)
    {
        var configuration = Tagging.Rule("Tagged", """errorWhen="return.Id == 17" status="ok" """);

        var good = await Tagging.Record(build, configuration, "Tagged." + method, copy => [Tagging.Purchase(copy, 18), 3]);
        var bad = await Tagging.Record(build, configuration, "Tagged." + method, copy => [Tagging.Purchase(copy, 17), 3]);
        var absent = await Tagging.Record(build, configuration, "Tagged." + method, _ => [null, 3]);

        Assert.Equal(ActivityStatusCode.Ok, good.Status);
        Assert.Equal((ActivityStatusCode.Error, "return.Id == 17"), (bad.Status, bad.StatusDescription));
        Assert.Equal(ActivityStatusCode.Ok, absent.Status);
    }

    [Theory]
    [MemberData(nameof(Returning))]
    public async Task AnExceptionIsItsOwnError(Build build, string method)
    {
        var configuration = Tagging.Rule("Tagged", """errorWhen="return == null" """);

        var span = await Tagging.Record(build, configuration, "Tagged." + method, _ => [null, -1]);

        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.NotEqual("return == null", span.StatusDescription);
        Assert.Equal("System.ArgumentOutOfRangeException", span.Tag("error.type"));
    }

    [Theory]
    [MemberData(nameof(Returning))]
    public async Task ATagSaysBetterWhatTheErrorIs(Build build, string method)
    {
        var configuration = Tagging.Rule("Tagged", """errorWhen="return.State == Open" """, """<Tag name="error.type" value="return.State" />""");

        var span = await Tagging.Record(build, configuration, "Tagged." + method, copy => [Tagging.Purchase(copy), 3]);

        Assert.Equal("Open", span.Tag("error.type"));
        Assert.Equal("return.State == Open", span.StatusDescription);
    }

    static Task<RecordedSpan> Record(Build build, string condition, string method) => Tagging.Record(
        build,
        Tagging.Rule("Tagged", $"errorWhen=\"{SecurityElement.Escape(condition)}\""),
        "Tagged." + method,
        copy => [Tagging.Purchase(copy), 3]);
}
