using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Benchmarks.Documents;

/// <summary>Ratios as bars, with a line at 1.</summary>
/// <param name="title">What is shown.</param>
/// <param name="colors">The name and the color of each series.</param>
internal sealed class BarChart(string title, IReadOnlyList<(string Name, string Color)> colors)
{
    private const int Left = 210;
    private const int Scale = 140;
    private const int Bar = 14;

    /// <summary>Writes the chart as SVG.</summary>
    /// <param name="groups">A label, and a value for each series.</param>
    public string Draw(IReadOnlyList<(string Label, IReadOnlyList<double> Values)> groups)
    {
        var group = (colors.Count * Bar) + 14;
        var height = 70 + (groups.Count * group);
        var width = Left + 60 + (int)(groups.Max(one => one.Values.Max()) * Scale);
        var svg = new StringBuilder(SvgText.Begin(width, height, title));
        for (var series = 0; series < colors.Count; series++)
        {
            svg.Append($"<rect x=\"{10 + (series * 190)}\" y=\"34\" width=\"12\" height=\"12\" fill=\"{colors[series].Color}\"/>");
            svg.Append(SvgText.At(28 + (series * 190), 45, colors[series].Name)).Append('\n');
        }

        var y = 60;
        foreach (var (label, values) in groups)
        {
            svg.Append(SvgText.At(10, y + (group / 2), label));
            for (var series = 0; series < values.Count; series++)
            {
                var length = (int)(values[series] * Scale);
                svg.Append($"<rect x=\"{Left}\" y=\"{y + (series * Bar)}\" width=\"{length}\" height=\"{Bar - 2}\" fill=\"{colors[series].Color}\"/>");
                svg.Append(SvgText.At(Left + length + 5, y + (series * Bar) + 10, values[series].ToString("0.00", CultureInfo.InvariantCulture)));
            }

            svg.Append('\n');
            y += group;
        }

        svg.Append($"<line x1=\"{Left + Scale}\" y1=\"54\" x2=\"{Left + Scale}\" y2=\"{height - 10}\" stroke=\"#555\" stroke-dasharray=\"4 3\"/>\n");
        return svg.Append("</svg>\n").ToString();
    }
}
