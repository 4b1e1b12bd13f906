using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tests.Verification;

/// <summary>An object graph with something of everything that a serialiser treats in a way of its own.</summary>
public sealed class Graph
{
    public string Name { get; set; } = "";

    public int Number { get; set; }

    public decimal? Amount { get; set; }

    public DayOfWeek Day { get; set; }

    public DateTimeOffset Time { get; set; }

    public Guid Id { get; set; }

    public Uri? Address { get; set; }

    public byte[] Bytes { get; set; } = [];

    public Dictionary<string, List<double>> Series { get; set; } = [];

    public List<Graph> Children { get; set; } = [];

    public (int X, string Y) Pair { get; set; }

    public static Graph Sample() => Make(0);

    static Graph Make(int depth) => new()
    {
        Name = "graph \"" + depth + "\" äöü \u2028 \n",
        Number = depth,
        Amount = depth % 2 == 0 ? 12.50m * depth : null,
        Day = (DayOfWeek)(depth % 7),
        Time = new DateTimeOffset(2024, 2, 29, 12, 30, depth, TimeSpan.FromHours(2)),
        Id = new Guid(depth, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]),
        Address = new Uri("https://example.org/" + depth),
        Bytes = [.. Enumerable.Range(0, depth * 3).Select(i => (byte)i)],
        Series = Enumerable.Range(0, 3).ToDictionary(i => "series " + i, i => Enumerable.Range(0, 4).Select(j => i + j / 3.0).ToList()),
        Children = depth < 4 ? [.. Enumerable.Range(0, 3).Select(i => Make(depth + 1))] : [],
        Pair = (depth, "pair")
    };
}
