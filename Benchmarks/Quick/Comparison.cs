using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Benchmarks.Quick;

/// <summary>
/// Measures subjects in interleaved rounds, A B C A B C …, so that a machine that slows down does so for all of them; each round gives a ratio, and
/// the median of them counts. As with BenchmarkDotNet, what it costs to call an empty method as often is taken off first.
/// </summary>
internal sealed class Comparison
{
    private readonly Subject _overhead;
    private readonly Dictionary<string, double[]> _times = [];
    private readonly Dictionary<string, double> _bytes = [];

    /// <param name="overhead">The same number of calls of an empty method.</param>
    /// <param name="compared">What is compared.</param>
    /// <param name="rounds">How many rounds each has.</param>
    public Comparison(Subject overhead, IReadOnlyList<Subject> compared, int rounds)
    {
        _overhead = overhead;
        Subject[] subjects = [overhead, .. compared];
        WarmUp(subjects);
        foreach (var subject in subjects)
        {
            _times[subject.Name] = new double[rounds];
            _bytes[subject.Name] = Allocated(subject);
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var subject in subjects)
                _times[subject.Name][round] = Time(subject);
        }
    }

    /// <summary>The time of one call beyond one of the reference, in nanoseconds: the median of the rounds' differences.</summary>
    public double ExtraNanoseconds(string subject, string reference) => 
        Median(Rounds(round => _times[subject][round] - _times[reference][round]));

    /// <summary>The time of one call as a part of one of the reference: the median of the rounds' ratios.</summary>
    public double TimeRatio(string subject, string reference) => Median(Rounds(round => Net(subject, round) / Net(reference, round)));

    /// <summary>The memory that one call allocates, in bytes.</summary>
    public double Bytes(string subject) => _bytes[subject];

    // Tiered compilation replaces code in the background after some thirty calls and a pause.
    private static void WarmUp(IReadOnlyList<Subject> subjects)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromMilliseconds(1500))
        {
            foreach (var subject in subjects)
                subject.Run(Math.Max(1, subject.Calls / 20));
        }
    }

    private static double Time(Subject subject)
    {
        var start = Stopwatch.GetTimestamp();
        subject.Run(subject.Calls);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / subject.Calls;
    }

    private static double Allocated(Subject subject)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        subject.Run(subject.Calls);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)subject.Calls;
    }

    private IEnumerable<double> Rounds(Func<int, double> figure) => Enumerable.Range(0, _times[_overhead.Name].Length).Select(figure);

    private double Net(string subject, int round) => Math.Max(0, _times[subject][round] - _times[_overhead.Name][round]);

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
