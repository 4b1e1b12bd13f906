using System;
using System.Collections.Generic;
using System.Globalization;
using AutoSpan.Contract;

namespace AutoSpan.Internal;

/// <summary>What a switch says: <c>on</c>, <c>off</c>, <c>on, minDuration=1ms</c>, <c>limit=100</c>.</summary>
/// <param name="isOn">Whether there are spans and events.</param>
/// <param name="minDuration">Shorter spans are not exported; null leaves the method's setting.</param>
/// <param name="limit">So many spans under one parent; null leaves the method's setting.</param>
internal sealed class SwitchValue(bool isOn, TimeSpan? minDuration, int? limit)
{
    public const string Syntax = "'on' or 'off', and after a comma 'minDuration=1ms' or 'limit=100'";

    private const string MinDurationKey = "minDuration";
    private const string LimitKey = "limit";

    public bool IsOn { get; } = isOn;

    public TimeSpan? MinDuration { get; } = minDuration;

    public int? Limit { get; } = limit;

    /// <summary>Reads a value.</summary>
    /// <exception cref="FormatException">It is not one; the message says what is wrong with it.</exception>
    public static SwitchValue Read(string? text)
    {
        var value = new SwitchValue(true, null, null);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in (text ?? string.Empty).Split(','))
        {
            var equals = part.IndexOf('=');
            var key = (equals < 0 ? part : part.Substring(0, equals)).Trim();
            if (!seen.Add(equals < 0 ? string.Empty : key))
                throw new FormatException($"'{text}' says the same thing twice. Write {Syntax}.");

            value = equals < 0 ? new SwitchValue(ReadState(key), value.MinDuration, value.Limit) : value.With(key, part.Substring(equals + 1).Trim());
        }

        return value;
    }

    public override string ToString()
    {
        var text = IsOn ? "on" : "off";
        if (MinDuration is { } duration)
            text += $", {MinDurationKey}={DurationText.Write(duration)}";

        return Limit is { } limit ? $"{text}, {LimitKey}={limit.ToString(CultureInfo.InvariantCulture)}" : text;
    }

    // Configuration files have 'true' and 'false' without quotes.
    private static bool ReadState(string text) => text.ToUpperInvariant() switch
    {
        "ON" or "TRUE" => true,
        "OFF" or "FALSE" => false,
        _ => throw new FormatException($"'{text}' is not a state. Write {Syntax}.")
    };

    private SwitchValue With(string key, string text)
    {
        if (string.Equals(key, MinDurationKey, StringComparison.OrdinalIgnoreCase))
        {
            return DurationText.TryRead(text, out var duration)
                ? new SwitchValue(IsOn, duration, Limit)
                : throw new FormatException($"'{text}' is not a duration. Write {DurationText.Syntax}.");
        }

        if (!string.Equals(key, LimitKey, StringComparison.OrdinalIgnoreCase))
            throw new FormatException($"'{key}' is not known. Write {Syntax}.");

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new SwitchValue(IsOn, MinDuration, number)
            : throw new FormatException($"'{text}' is not a limit. Write a whole number; 0 means no limit.");
    }
}
