using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using AutoSpan.Fody.Reporting;

namespace AutoSpan.Tool.Traces;

/// <summary>Writes what trace.js of the HTML report shows. Methods are their numbers in the report, times are microseconds.</summary>
internal sealed class TraceJson
{
    private const double Microsecond = 1000;

    private readonly ObservedReport _observed;
    private readonly Dictionary<MethodEntry, int> _numbers;
    private readonly Utf8JsonWriter _json;

    private TraceJson(ObservedReport observed, Utf8JsonWriter json)
    {
        _observed = observed;
        _json = json;
        _numbers = new Dictionary<MethodEntry, int>(ReferenceEqualityComparer.Instance);
        foreach (var method in observed.Report.Methods)
            _numbers.Add(method, _numbers.Count);
    }

    /// <param name="observed">What was observed.</param>
    /// <param name="files">The names of the trace files.</param>
    public static string Write(ObservedReport observed, IEnumerable<string> files)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            new TraceJson(observed, json).Write(files);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void Write(IEnumerable<string> files)
    {
        var forest = _observed.Forest;
        _json.WriteStartObject();
        _json.WriteString("file", string.Join(", ", files));
        _json.WriteNumber("spans", forest.Nodes.Count);
        _json.WriteNumber("others", _observed.Others);
        _json.WriteNumber("traces", forest.Nodes.Select(node => node.Span.TraceId).Distinct().Count());
        Array("costs", _observed.Costs, WriteCost);
        Array("never", _observed.NeverCalled, method => _json.WriteNumberValue(_numbers[method]));
        Array("floods", Flood.In(_observed), WriteFlood);

        var slowest = forest.Roots.MaxBy(root => root.Span.Duration)!;
        _json.WriteStartObject("slowest");
        _json.WriteString("name", slowest.Span.Name);
        _json.WriteString("traceId", slowest.Span.TraceId);
        Time("duration", slowest.Span.Duration);
        Frames(forest.Nodes.Where(node => node.Span.TraceId == slowest.Span.TraceId));
        _json.WriteEndObject();
        _json.WriteStartObject("all");
        Frames(forest.Nodes);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteCost(MethodCost cost)
    {
        _json.WriteStartObject();
        Methods(cost.Methods);
        _json.WriteNumber("calls", cost.Calls);
        _json.WriteNumber("errors", cost.Errors);
        Time("total", cost.Total);
        Time("own", cost.Own);
        Time("longest", cost.Longest);
        _json.WriteEndObject();
    }

    private void WriteFlood(Flood flood)
    {
        _json.WriteStartObject();
        Methods(flood.Cost.Methods);
        _json.WriteNumber("spans", flood.Cost.Calls);
        Time("mean", flood.Cost.Sum / flood.Cost.Calls);
        _json.WriteString("advice", flood.Advice);
        _json.WriteString("rule", flood.Rule);
        _json.WriteEndObject();
    }

    // A flat list, in which a frame has the number of the frame around it: a nested one could be too deep to read.
    private void Frames(IEnumerable<SpanNode> nodes)
    {
        _json.WriteStartArray("frames");
        Stack<(Frame Frame, int Around)> left = new();
        left.Push((Frame.Around(nodes, _observed.Methods), -1));
        for (var number = 0; left.TryPop(out var next); number++)
        {
            _json.WriteStartObject();
            _json.WriteNumber("around", next.Around);
            _json.WriteString("name", next.Frame.Name);
            if (next.Frame.Methods is { } methods)
                Methods(methods);
            _json.WriteNumber("spans", next.Frame.Spans);
            _json.WriteNumber("errors", next.Frame.Errors);
            Time("sum", next.Frame.Sum);
            Time("width", next.Frame.Width);
            _json.WriteEndObject();
            foreach (var child in next.Frame.Children.Reverse())
                left.Push((child, number));
        }

        _json.WriteEndArray();
    }

    private void Methods(IReadOnlyList<MethodEntry> methods) => Array("methods", methods, method => _json.WriteNumberValue(_numbers[method]));

    private void Array<T>(string name, IEnumerable<T> items, System.Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        _json.WriteEndArray();
    }

    private void Time(string name, long nanoseconds) => _json.WriteNumber(name, nanoseconds / Microsecond);
}
