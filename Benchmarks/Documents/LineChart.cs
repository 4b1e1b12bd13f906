using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Benchmarks.Documents;

/// <summary>Points on two logarithmic axes: what grows in proportion is a straight line.</summary>
/// <param name="title">What is shown.</param>
/// <param name="unit">The unit of the values.</param>
internal sealed class LineChart(string title, string unit)
{
    private const int Decade = 150;
    private const int Left = 60;
    private const int Bottom = 50;

    /// <summary>Writes the chart as SVG.</summary>
    public string Draw(IReadOnlyList<(double Argument, double Value)> points)
    {
        var leftmost = Math.Floor(Math.Log10(points.Min(point => point.Argument)));
        var rightmost = Math.Ceiling(Math.Log10(points.Max(point => point.Argument)));
        var lowest = Math.Floor(Math.Log10(points.Min(point => point.Value)));
        var highest = Math.Ceiling(Math.Log10(points.Max(point => point.Value)));
        var height = 50 + Bottom + (int)((highest - lowest) * Decade);
        var svg = new StringBuilder(SvgText.Begin(Left + 60 + (int)((rightmost - leftmost) * Decade), height, title));
        for (var decade = leftmost; decade <= rightmost; decade++)
            svg.Append(Axis(X(Math.Pow(10, decade)), 40, X(Math.Pow(10, decade)), height - Bottom)).Append(SvgText.At(X(Math.Pow(10, decade)) - 20, height - 30, Number(Math.Pow(10, decade))));
        for (var decade = lowest; decade <= highest; decade++)
            svg.Append(Axis(Left, Y(Math.Pow(10, decade)), X(Math.Pow(10, rightmost)), Y(Math.Pow(10, decade)))).Append(SvgText.At(5, Y(Math.Pow(10, decade)) + 4, $"{Number(Math.Pow(10, decade))} {unit}"));

        var line = string.Join(' ', points.Select(point => $"{X(point.Argument)},{Y(point.Value)}"));
        svg.Append($"\n<polyline points=\"{line}\" fill=\"none\" stroke=\"#1f77b4\" stroke-width=\"2\"/>\n");
        foreach (var (argument, value) in points)
            svg.Append($"<circle cx=\"{X(argument)}\" cy=\"{Y(value)}\" r=\"4\" fill=\"#1f77b4\"/>").Append(SvgText.At(X(argument) + 8, Y(value) + 14, $"{Number(value)} {unit}")).Append('\n');

        return svg.Append("</svg>\n").ToString();

        int X(double argument) => Left + (int)((Math.Log10(argument) - leftmost) * Decade);

        int Y(double value) => height - Bottom - (int)((Math.Log10(value) - lowest) * Decade);
    }

    private static string Axis(int x1, int y1, int x2, int y2) => $"<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"#ddd\"/>";

    private static string Number(double value) => value.ToString(value < 10 ? "0.##" : "N0", CultureInfo.InvariantCulture);
}
