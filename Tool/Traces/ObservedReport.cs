using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Reporting;

namespace AutoSpan.Tool.Traces;

/// <summary>A report joined with what was observed.</summary>
internal sealed class ObservedReport
{
    private ObservedReport(WeaveReport report, SpanForest forest)
    {
        Report = report;
        Forest = forest;
        Methods = new SpanMethods(report);
        var counter = new CostCounter(Methods);
        foreach (var node in forest.Nodes)
            counter.Add(node);

        Others = counter.Others;
        Costs = [.. counter.Costs.OrderByDescending(cost => cost.Own).ThenByDescending(cost => cost.Calls).ThenBy(cost => cost.Methods[0].FullName)];
        var called = Costs.SelectMany(cost => cost.Methods).ToHashSet<MethodEntry>(ReferenceEqualityComparer.Instance);
        NeverCalled = [.. report.Woven.Where(method => !called.Contains(method))];
    }

    public WeaveReport Report { get; }

    public SpanForest Forest { get; }

    public SpanMethods Methods { get; }

    /// <summary>The methods that were called, the most expensive first by own time.</summary>
    public IReadOnlyList<MethodCost> Costs { get; }

    /// <summary>The woven methods without a span or event in the file.</summary>
    public IReadOnlyList<MethodEntry> NeverCalled { get; }

    /// <summary>The number of spans that no method of the report makes.</summary>
    public int Others { get; }

    public static ObservedReport Join(WeaveReport report, IEnumerable<ObservedSpan> spans) => new(report, SpanForest.Of(spans));
}
