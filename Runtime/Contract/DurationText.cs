using System;
using System.Globalization;

namespace AutoSpan.Contract;

/// <summary>A duration as people write it: a number and a unit, such as <c>1ms</c>, <c>250us</c> or <c>1.5s</c>.</summary>
internal static class DurationText
{
    /// <summary>What can be written.</summary>
    public const string Syntax = "a number with a unit, us, ms or s, of at most ten minutes, such as 1ms";

    /// <summary>Reads a duration of at most ten minutes, exact to a microsecond.</summary>
    /// <returns>False when it is not one.</returns>
    public static bool TryRead(string text, out TimeSpan duration)
    {
        duration = default;
        var end = text.Length;
        while (end > 0 && char.IsLetter(text[end - 1]))
            end--;

        if (TicksOf(text.Substring(end)) is not { } unit
            || !decimal.TryParse(text.Substring(0, end).TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number > 10 * TimeSpan.TicksPerMinute / unit)
        {
            return false;
        }

        duration = TimeSpan.FromTicks((long)(number * unit / 10) * 10);
        return true;
    }

    /// <summary>Writes a duration in the largest unit that needs no fraction.</summary>
    public static string Write(TimeSpan duration)
    {
        var ticks = duration.Ticks;
        if (ticks % TimeSpan.TicksPerSecond == 0)
            return (ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture) + "s";

        return ticks % TimeSpan.TicksPerMillisecond == 0
            ? (ticks / TimeSpan.TicksPerMillisecond).ToString(CultureInfo.InvariantCulture) + "ms"
            : (ticks / 10).ToString(CultureInfo.InvariantCulture) + "us";
    }

    private static decimal? TicksOf(string unit) => unit switch
    {
        "us" or "µs" => 10,
        "ms" => TimeSpan.TicksPerMillisecond,
        "s" => TimeSpan.TicksPerSecond,
        _ => null
    };
}
