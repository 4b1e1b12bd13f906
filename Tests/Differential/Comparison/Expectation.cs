using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using AutoSpan.Tests.Differential.Library;

namespace AutoSpan.Tests.Differential.Comparison;

/// <summary>What the compilation with frames tells of a program.</summary>
/// <param name="Outcome">What it returns or throws.</param>
/// <param name="Spans">Starts and ends of spans.</param>
/// <param name="Loose">Names of the spans whose ends may be a little later.</param>
internal sealed record Expectation(string Outcome, IReadOnlyList<string> Spans, IReadOnlySet<string> Loose)
{
    public static Expectation Of(Assembly expecting, string program)
    {
        var run = Run.Of(expecting, program);
        return new Expectation(run.Outcome, SpanEvents.Expected(), Frame.Loose.ToHashSet());
    }
}
