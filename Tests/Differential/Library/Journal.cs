using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace AutoSpan.Tests.Differential.Library;

/// <summary>
/// What generated programs are written against; they call it <c>L</c>. It notes what they do, so that two runs can be compared.
/// One program runs at a time, and does one thing at a time.
/// </summary>
public static class Journal
{
    // Bounds all loops and recursions of one call from a program's entry together.
    const int FullTank = 25;

    static readonly List<string> entries = [];
    static readonly List<string> traces = [];
    static int fuel;

    /// <summary>Side effects in their order.</summary>
    internal static IReadOnlyList<string> Entries => [.. entries];

    /// <summary>The complete text of exceptions, stack traces included, where they were caught.</summary>
    internal static IReadOnlyList<string> Traces => [.. traces];

    /// <summary>
    /// What generated code may lock: each time another object, for in a <c>lock</c> it may wait for a task that locks on another thread.
    /// </summary>
    public static object Lock => new();

    internal static void Clear()
    {
        entries.Clear();
        traces.Clear();
        Errors.Clear();
        Refuel();
    }

    public static void Refuel() => fuel = FullTank;

    /// <summary>Asked before each turn of a loop and each recursion: false when the program has done enough.</summary>
    public static bool Go() => fuel-- > 0;

    /// <summary>Notes a value and gives it back.</summary>
    public static int Note(int site, int value)
    {
        Write(site, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return value;
    }

    /// <summary>Notes an exception as it arrived.</summary>
    public static void Caught(int site, Exception exception)
    {
        Write(site, exception.GetType().Name + ": " + exception.Message);
        traces.Add(exception.ToString());
    }

    /// <summary>
    /// The condition of an exception filter. The answer depends on the site and the exception only: the programs that tell what to expect
    /// have more <c>catch</c> blocks, and so run <c>finally</c> blocks before the filters of their callers.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Filter(int site, Exception exception, int value)
    {
        Write(site, "filter " + exception.Message + " " + value);
        return ((site + exception.Message.Length) % 5) switch
        {
            0 => throw new SecondException("in filter"),
            1 or 2 => false,
            _ => true
        };
    }

    internal static void Write(int site, string text)
    {
        lock (entries)
            entries.Add("#" + site + " " + text);
    }
}
