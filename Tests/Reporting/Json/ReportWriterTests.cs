using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Selection;
using Xunit;

namespace AutoSpan.Tests.Reporting.Json;

/// <summary>The JSON report can be compared line by line, and is small.</summary>
public sealed class ReportWriterTests
{
    static readonly RuleEntry Include = new("""<Include namespace="Shop.*" />""", "FodyWeavers.xml", 3);
    static readonly RuleEntry Exclude = new("""<Exclude type="B" />""", "FodyWeavers.xml", 4);

    [Fact]
    public void ItIsJson()
    {
        using var json = JsonDocument.Parse(SampleMethods.Report(SampleMethods.Woven("Shop.A", "M", Include)).Json());

        Assert.Equal(WeaveReport.Version, json.RootElement.GetProperty("version").GetInt32());
        var type = json.RootElement.GetProperty("types")[0];
        Assert.Equal(("Shop", "A"), (type.GetProperty("namespace").GetString(), type.GetProperty("type").GetString()));
        Assert.StartsWith("span.", type.GetProperty("methods")[0].GetProperty("decision").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void MethodsAreSortedHoweverTheyWereFound()
    {
        MethodEntry[] methods =
        [
            SampleMethods.Woven("Shop.B", "a"), SampleMethods.Woven("Shop", "Z"), SampleMethods.Woven("Shop.A", "b"), SampleMethods.Woven("Shop.A", "B"),
            SampleMethods.Skipped("Shop.A", "C", SkipReason.Trivial)
        ];

        Assert.Equal(SampleMethods.Report(methods).Json(), SampleMethods.Report([.. methods.Reverse()]).Json());
        Assert.Equal(["Shop.Z", "Shop.A.B", "Shop.A.C", "Shop.A.b", "Shop.B.a"], SampleMethods.Report(methods).Methods.Select(method => method.FullName));
    }

    // A rule that moves to another line, or a new rule, leaves the lines of the methods as they are.
    [Fact]
    public void AChangeShowsWhereItIsAndNowhereElse()
    {
        MethodEntry[] before = [SampleMethods.Woven("Shop.A", "M", Include), SampleMethods.Woven("Shop.B", "N", Include)];
        var moved = Include with { Line = 9 };
        MethodEntry[] after = [SampleMethods.Woven("Shop.A", "M", moved), SampleMethods.Skipped("Shop.B", "N", SkipReason.Excluded, Exclude)];

        var changed = Lines(SampleMethods.Report(after)).Except(Lines(SampleMethods.Report(before))).ToList();

        Assert.Equal(4, changed.Count);
        Assert.Contains(changed, line => line.Contains("\"name\":\"N\"", StringComparison.Ordinal));
        Assert.DoesNotContain(changed, line => line.Contains("\"name\":\"M\"", StringComparison.Ordinal));
    }

    [Fact]
    public void RulesThatAreWrittenTwiceAreTwo()
    {
        var twice = Include with { Line = 7 };
        var report = SampleMethods.Report(SampleMethods.Woven("Shop.A", "M", Include), SampleMethods.Woven("Shop.A", "N", twice));
        using var json = JsonDocument.Parse(report.Json());

        Assert.Equal(2, json.RootElement.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(2, json.RootElement.GetProperty("decisions").GetArrayLength());
    }

    // The size was 29 MB for 42,000 methods, about 690 bytes each: 100 are allowed.
    [Fact]
    [Trait("Fault", "Z4")]
    public void FortyTwoThousandMethodsAreAFewMegabytes()
    {
        var report = SampleMethods.Report([.. Enumerable.Range(0, 42_000).Select(number =>
            SampleMethods.Woven($"Google.Cloud.Client.V1.Services.Type{number / 20}Operations", $"CreateResourceNumber{number}Async", Include))]);

        Assert.InRange(Encoding.UTF8.GetByteCount(report.Json()), 1, 42_000 * 100);
    }

    static IEnumerable<string> Lines(WeaveReport report) => report.Json().Split('\n').Select(line => line.TrimEnd(','));
}
