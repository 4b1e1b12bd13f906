using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
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

        var expectation = expecting is null ? null : Expectation.Of(expecting, program);
        return builds.Select(build => Compare(program, build.Key, expectation)).FirstOrDefault(difference => difference is not null);
    }

    public void Dispose() => assemblies.Dispose();

    Difference? Compare(string program, Build build, Expectation? expectation)
    {
        var (unwoven, woven) = builds[build];
        var expected = Run.Of(unwoven, program);
        if (expectation is not null && expectation.Outcome != expected.Outcome)
            return new Difference($"{build}", "outcome with frames", $"{expected.Outcome}\n{expectation.Outcome}");

        if (Differ($"{build}, unobserved", expected, Run.Of(woven, program)) is { } difference)
            return difference;

        using var recorder = new Recorder(assemblies.Name);
        // Spans begin a trace in one build, and are children in the other: what was current is restored in different ways.
        using var parent = build == Build.Debug ? new Activity("parent").SetIdFormat(ActivityIdFormat.W3C).Start() : null;
        var observed = Run.Of(woven, program);
        return Differ($"{build}, observed", expected, observed) ?? Spans($"{build}, observed", recorder, expectation);
    }

    static Difference? Differ(string where, Run expected, Run actual) =>
        Difference.Between(where, "side effects", [.. expected.Entries, expected.Outcome], [.. actual.Entries, actual.Outcome])
        ?? Traces.Difference(where, expected, actual);

    static Difference? Spans(string where, Recorder recorder, Expectation? expectation)
    {
        var events = SpanEvents.Of(recorder);
        if (expectation is { Spans: var expected, Loose: var loose })
            return Difference.Between(where, "spans", SpanEvents.Settled(expected, loose), SpanEvents.Settled(events, loose));

        var unbalanced = recorder.Spans.FirstOrDefault(span => span.Stops != 1 || (recorder.Parent(span) is { } p && p.Stopped < span.Stopped));
        return unbalanced is null ? null : new Difference(where, "balance of " + unbalanced.Name, string.Join('\n', events));
    }
}
