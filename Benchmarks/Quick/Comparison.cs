using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime;
using Benchmarks.Weaving;

namespace Benchmarks.Quick;

/// <summary>
/// Measures subjects in turns, A B C, B C A, …, in rounds that are short beside the time that a scheduler gives a thread. Each round gives a ratio and a
/// difference, and the median of them counts: a machine that is slow for a while is so for all of a round, and a round that was interrupted is one of many.
/// </summary>
internal sealed class Comparison
{
    private static readonly TimeSpan s_turn = TimeSpan.FromMicroseconds(100);
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(450);
    private static readonly TimeSpan s_longestWarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(380);

    private const int MostRounds = 1500;

    private readonly List<double[]> _rounds = [];
    private readonly string[] _names;
    private readonly double[] _bytes;

    /// <param name="subjects">What is compared.</param>
    public Comparison(params IReadOnlyList<Subject> subjects)
    {
        _names = [.. subjects.Select(subject => subject.Name)];
        WarmUp(subjects);
        int[] calls = [.. subjects.Select(CallsInTurn)];
        _bytes = [.. subjects.Select((subject, index) => Allocated(subject, calls[index]))];

        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < MostRounds && Stopwatch.GetElapsedTime(start) < s_limit; round++)
        {
            var times = new double[subjects.Count];
            for (var turn = 0; turn < times.Length; turn++)
            {
                var index = (round + turn) % times.Length;
                times[index] = Time(subjects[index], calls[index]);
            }

            _rounds.Add(times);
        }
    }

    /// <summary>The time of one call, in nanoseconds, with that of the loop around it.</summary>
    public double Nanoseconds(string subject) => Median.Of(_rounds.Select(times => times[Index(subject)]));

    /// <summary>The time of one call beyond one of the reference, in nanoseconds.</summary>
    public double ExtraNanoseconds(string subject, string reference) =>
        Median.Of(_rounds.Select(times => times[Index(subject)] - times[Index(reference)]));

    /// <summary>The time of one call as a part of one of the reference, both with the loop around them: what a caller pays.</summary>
    public double TimeRatio(string subject, string reference) =>
        Median.Of(_rounds.Select(times => times[Index(subject)] / times[Index(reference)]));

    /// <summary>The memory that one call allocates, in bytes.</summary>
    public double Bytes(string subject) => _bytes[Index(subject)];

    private int Index(string subject) => Array.IndexOf(_names, subject);

    // Tiered compilation replaces code in the background, twice, each time a tenth of a second after the last method that is new. On a busy machine it takes
    // longer: so it is over when nothing more is compiled.
    private static void WarmUp(IReadOnlyList<Subject> subjects)
    {
        var start = Stopwatch.GetTimestamp();
        var compiled = JitInfo.GetCompiledMethodCount();
        var last = start;
        while (Stopwatch.GetElapsedTime(last) < s_quiet && Stopwatch.GetElapsedTime(start) < s_longestWarmUp)
        {
            foreach (var subject in subjects)
                subject.Run(50);

            if (JitInfo.GetCompiledMethodCount() is var now && now != compiled)
            {
                compiled = now;
                last = Stopwatch.GetTimestamp();
            }
        }
    }

    private static int CallsInTurn(Subject subject)
    {
        for (var calls = 1; ; calls *= 2)
        {
            if (Enumerable.Range(0, 3).Min(_ => Time(subject, calls)) * calls > s_turn.TotalNanoseconds)
                return calls;
        }
    }

    private static double Time(Subject subject, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        subject.Run(calls);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }

    private static double Allocated(Subject subject, int calls)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        subject.Run(calls);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)calls;
    }
}
