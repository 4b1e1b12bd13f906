using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using AutoSpan.Tests.Differential.Library;
using AutoSpan.Tests.Harness;

namespace AutoSpan.Tests.Differential.Comparison;

/// <summary>Some programs, compiled in both builds, woven, and run: unwoven, woven, and woven with a listener.</summary>
internal sealed class Trial : IDisposable
{
    readonly Assemblies assemblies = new();
    readonly Dictionary<Build, (Assembly Unwoven, Assembly Woven)> builds;
    readonly Assembly? expecting;

    /// <param name="sources">The programs, each a class with a method <c>Run</c>, with their names.</param>
    /// <param name="expecting">The same with the spans that are expected of them; none where only balance is asked for.</param>
    /// <param name="wovenSources">What to weave in place of <paramref name="sources"/>: with it a test can see that differences are found.</param>
    public Trial(
        IReadOnlyList<(string Name, string Text)> sources,
        IReadOnlyList<(string Name, string Text)>? expecting = null,
        IReadOnlyList<(string Name, string Text)>? wovenSources = null)
    {
        builds = new[] { Build.Debug, Build.Release }.ToDictionary(build => build, build =>
        {
            var unwoven = assemblies.Compile(build, "unwoven", sources);
            if (wovenSources is not null)
                assemblies.Compile(build, "other", wovenSources);
            return (unwoven, assemblies.Weave(build, wovenSources is null ? "unwoven" : "other"));
        });
        this.expecting = expecting is null ? null : assemblies.Compile(Build.Debug, "expecting", expecting);
    }

    /// <summary>Compares all runs of one program.</summary>
    /// <returns>The first difference; null when there is none.</returns>
    public Difference? Compare(string program)
    {
        if (assemblies.Complaints.FirstOrDefault(one => one.Contains($" {program}.", StringComparison.Ordinal)) is { } complaint)
            return new Difference("weaving", "warnings", complaint);

        IReadOnlyList<string>? spans = null;
        string? outcome = null;
        HashSet<string> loose = [];
        if (expecting is not null)
        {
            outcome = Run.Of(expecting, program).Outcome;
            spans = SpanEvents.Expected();
            loose = Frame.Loose.ToHashSet();
        }

        return builds.Select(build => Compare(program, build.Key, build.Value.Unwoven, build.Value.Woven, outcome, spans, loose)).FirstOrDefault(d => d is not null);
    }

    public void Dispose() => assemblies.Dispose();

    Difference? Compare(string program, Build build, Assembly unwoven, Assembly woven, string? outcome, IReadOnlyList<string>? spans, HashSet<string> loose)
    {
        var expected = Run.Of(unwoven, program);
        if (outcome is not null && outcome != expected.Outcome)
            return new Difference($"{build}", "the program that tells what to expect has another outcome", $"{expected.Outcome}\n{outcome}");

        if (Differ($"{build}, unobserved", expected, Run.Of(woven, program)) is { } difference)
            return difference;

        using var recorder = new Recorder(assemblies.Name);
        // Spans begin a trace in one build and are children in the other: what is current is restored in different ways.
        using var parent = build == Build.Debug ? new Activity("parent").SetIdFormat(ActivityIdFormat.W3C).Start() : null;
        var observed = Run.Of(woven, program);
        return Differ($"{build}, observed", expected, observed) ?? Spans($"{build}, observed", recorder, spans, loose);
    }

    static Difference? Differ(string where, Run expected, Run actual) =>
        Difference.Between(where, "side effects", [.. expected.Entries, expected.Outcome], [.. actual.Entries, actual.Outcome])
        ?? Difference.Between(where, "stack traces", Traces.Expected(Traces.Lines(expected), Traces.Lines(actual)), Traces.Lines(actual));

    static Difference? Spans(string where, Recorder recorder, IReadOnlyList<string>? expected, HashSet<string> loose)
    {
        var events = SpanEvents.Of(recorder);
        if (expected is not null)
            return Difference.Between(where, "spans", SpanEvents.Settled(expected, loose), SpanEvents.Settled(events, loose));

        var unbalanced = recorder.Spans.FirstOrDefault(span => span.Stops != 1 || (recorder.Parent(span) is { } p && p.Stopped < span.Stopped));
        return unbalanced is null ? null : new Difference(where, "balance of " + unbalanced.Name, string.Join('\n', events));
    }
}
