using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace AutoSpan.Tests.Harness;

/// <summary>What the runner printed of one case.</summary>
/// <param name="Name">The member, and after a <c>#</c> which of its attributes.</param>
internal sealed record RanCase(string Name)
{
    /// <summary>The result or exception as text; null when the process did not survive the call.</summary>
    public string? Outcome { get; init; }

    /// <summary>What a process said at its end.</summary>
    public string End { get; init; } = "";

    /// <summary>The stack trace of the exception; empty when there is none.</summary>
    public string Trace { get; private init; } = "";

    /// <summary>True when the call returned a task that was not complete.</summary>
    public bool Pending { get; private init; }

    /// <summary>The spans that had not ended when the call returned.</summary>
    public IReadOnlyList<string> Running { get; private init; } = [];

    /// <summary>The current span after the return, before anything was awaited; null when the call threw.</summary>
    public string? AtReturn { get; private init; }

    /// <summary><c>same</c> when the current span afterwards was that before.</summary>
    public string Afterwards { get; private init; } = "";

    public IReadOnlyList<RanSpan> Spans { get; private init; } = [];

    public static IReadOnlyList<RanCase> Read(IEnumerable<string> lines)
    {
        List<RanCase> cases = [];
        foreach (var line in lines)
        {
            string[] fields = [.. line.Split('\t').Select(Unescaped)];
            if (fields[0] == "case")
                cases.Add(new RanCase(fields[1]));
            else if (cases.Count > 0)
                cases[^1] = cases[^1].With(fields);
        }

        return cases;
    }

    /// <summary>Every span ended once, inside of its parent, and those without one are children of the caller's.</summary>
    public void AssertNested()
    {
        var ids = Spans.ToDictionary(span => span.Id);
        foreach (var span in Spans)
        {
            Assert.True(span.Stops == 1, $"{span.Name} was stopped {span.Stops} times.");
            if (ids.TryGetValue(span.Parent, out var parent))
                Assert.True(parent.Started < span.Started && span.Stopped < parent.Stopped, $"{span.Name} is not nested in {parent.Name}.");
        }

        Assert.Single(Spans.Select(span => span.Parent).Where(parent => !ids.ContainsKey(parent)).Distinct());
    }

    RanCase With(string[] fields) => fields[0] switch
    {
        "return" => this with { Pending = fields[1] == "pending", AtReturn = fields[2], Running = fields[3].Split(',', StringSplitOptions.RemoveEmptyEntries) },
        "outcome" => this with { Outcome = fields[1], Afterwards = fields[2] },
        "trace" => this with { Trace = fields[1] },
        "span" => this with { Spans = [.. Spans, RanSpan.Of(fields)] },
        _ => this
    };

    static string Unescaped(string field) =>
        string.Join('\\', field.Split(@"\\").Select(part => part
            .Replace("\\t", "\t", StringComparison.Ordinal)
            .Replace("\\r", "\r", StringComparison.Ordinal)
            .Replace("\\n", "\n", StringComparison.Ordinal)));
}
