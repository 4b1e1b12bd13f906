using System.Diagnostics;
using System.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tests.Reporting;
using AutoSpan.Tool.Traces;
using Xunit;
using static AutoSpan.Tests.Tool.Traces.TraceText;

namespace AutoSpan.Tests.Tool.Traces;

/// <summary>What was observed of each method of a report.</summary>
public sealed class ObservedReportTests
{
    static readonly MethodEntry Event = SampleMethods.Woven("Shop.C", "Check") with
    {
        Span = new SpanEntry { Name = "validated", On = "return", Shape = "synchronous", Source = "Shop" }
    };

    static readonly WeaveReport Report = SampleMethods.Report(
        SampleMethods.Woven("Shop.A", "M"), SampleMethods.Woven("Shop.A", "N") with { Parameters = "int" }, SampleMethods.Woven("Shop.A", "N"),
        SampleMethods.Woven("Shop.B", "Quiet"), Event);

    [Fact]
    public void CallsTimesAndErrorsAreThoseOfTheSpans()
    {
        var observed = ObservedReport.Join(Report,
        [
            Span("1", "", "Shop.A.M", 0, 100), Span("2", "1", "Shop.A.N", 10, 30) with { IsError = true }, Span("3", "1", "Shop.A.N", 40, 80),
            Span("4", "3", "Other.Thing", 50, 60)
        ]);

        Assert.Equal(
            [
                "Shop.A.N (2): 2 calls, 1 errors, own 50000, total 60000, longest 40000",
                "Shop.A.M (1): 1 calls, 0 errors, own 40000, total 100000, longest 100000"
            ],
            observed.Costs.Select(Described));
        Assert.Equal(1, observed.Others);
        Assert.Equal(["Shop.B.Quiet", "Shop.C.Check"], observed.NeverCalled.Select(method => method.FullName));
    }

    [Fact]
    public void RecursionCountsTheOutermostForTheTotal()
    {
        var observed = ObservedReport.Join(Report,
            [Span("1", "", "Shop.A.M", 0, 100), Span("2", "1", "Shop.A.M", 10, 90), Span("3", "2", "Shop.A.N", 20, 80), Span("4", "3", "Shop.A.M", 30, 40)]);

        var cost = observed.Costs.Single(one => one.Methods[0].Name == "M");
        Assert.Equal((3, 100_000, 190_000, 1), (cost.Calls, cost.Total, cost.Sum, cost.Recursive));
    }

    [Fact]
    public void WithoutAFunctionNameAndSourceTell()
    {
        var span = Span("1", "", "A.M", 0, 1) with { Function = null, Name = "A.M" };

        Assert.Equal("Shop.A.M", Assert.Single(ObservedReport.Join(Report, [span]).Costs).Methods[0].FullName);
        Assert.Empty(ObservedReport.Join(Report, [span with { Scope = "Elsewhere" }]).Costs);
    }

    [Fact]
    public void EventsAreCallsToo()
    {
        var observed = ObservedReport.Join(Report, [Span("1", "", "Other.Thing", 0, 1) with { Events = ["validated", "exception", "validated"] }]);

        Assert.Equal(("Shop.C.Check", 2), (Assert.Single(observed.Costs).Methods[0].FullName, observed.Costs[0].Calls));
        Assert.DoesNotContain(observed.NeverCalled, method => method.Name == "Check");
    }

    // A chain that a program makes by scheduling itself again.
    [Fact]
    public void AHundredThousandSpansInEachOtherTakeLittleTime()
    {
        var spans = Enumerable.Range(1, 100_000).Select(number => Span($"{number}", $"{number - 1}", "Shop.A.M", number, 300_000 - number));
        var watch = Stopwatch.StartNew();

        var observed = ObservedReport.Join(Report, spans);
        var json = TraceJson.Write(observed, ["trace.json"]);

        Assert.Equal(99_999, observed.Costs[0].Recursive);
        // It is about a second. By way up and down for each span, it would be minutes.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        Assert.InRange(json.Length, 1, 200_000);
    }

    static string Described(MethodCost cost) => $"{cost.Methods[0].FullName} ({cost.Methods.Count}): {cost.Calls} calls, {cost.Errors} errors, own {cost.Own}, "
        + $"total {cost.Total}, longest {cost.Longest}";
}
