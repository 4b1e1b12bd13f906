using System;
using System.Collections.Generic;
using System.Globalization;

namespace AutoSpan.Tests.Harness;

/// <summary>A span that the runner printed.</summary>
internal sealed record RanSpan(string Id, string Parent, string Name, string Status, int Started, int Stopped, int Stops, IReadOnlyList<string> Exceptions)
{
    public static RanSpan Of(string[] fields) => new(
        fields[1], fields[2], fields[3], fields[4], Number(fields[5]), Number(fields[6]), Number(fields[7]),
        fields[8].Split(',', StringSplitOptions.RemoveEmptyEntries));

    public override string ToString() => $"{Name} {Status} [{string.Join(", ", Exceptions)}]";

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
