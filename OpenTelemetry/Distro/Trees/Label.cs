using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console.Rendering;

namespace AutoSpan.Distro.Trees;

/// <summary>
/// Lines that are broken between their parts, and go on below their details, not below names: those would be taken for spans.
/// <code>
/// OrderService.Place    55.32 ms  order.customer=Ada  order.items=2
///                                 order.total=178.92
///   validated
/// </code>
/// </summary>
internal sealed class Label(IReadOnlyList<LabelLine> lines) : Renderable
{
    private const string Separator = "  ";

    // Where less than this is left beside the names, there is more room below them.
    private const int LeastRoom = 30;
    private const int SmallIndent = 4;

    protected override Measurement Measure(RenderOptions options, int maxWidth)
    {
        var widest = lines.Max(line => line.Parts.Sum(part => Width(part.Text) + Separator.Length));
        return new Measurement(Math.Min(widest, Math.Min(LeastRoom, maxWidth)), Math.Min(widest, maxWidth));
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        lines.SelectMany((line, i) => i == 0 ? Render(line, maxWidth) : Render(line, maxWidth).Prepend(Segment.LineBreak));

    private static IEnumerable<Segment> Render(LabelLine line, int width)
    {
        var hanging = width - line.Hanging < LeastRoom ? SmallIndent : line.Hanging;
        var column = 0;
        foreach (var part in line.Parts)
        {
            var next = column + Separator.Length;
            var isTooLong = next + Width(part.Text) > width;
            // What is too long for any line may as well begin in this one, unless something else stands there.
            if (column > 0 && isTooLong && (next > hanging || hanging + Width(part.Text) <= width))
            {
                yield return Segment.LineBreak;
                yield return Segment.Padding(column = hanging);
            }
            else if (column > 0)
            {
                yield return Segment.Padding(Separator.Length);
                column = next;
            }

            var pieces = Pieces(part.Text, width - column, width - hanging);
            for (var i = 0; i < pieces.Count; i++)
            {
                if (i > 0)
                {
                    yield return Segment.LineBreak;
                    yield return Segment.Padding(column = hanging);
                }

                yield return new Segment(pieces[i], part.Style);
                column += Width(pieces[i]);
            }
        }
    }

    // Broken at spaces where there are any.
    private static IReadOnlyList<string> Pieces(string text, int firstRoom, int room)
    {
        List<string> pieces = [];
        for (var left = firstRoom; ; left = room)
        {
            if (Width(text) <= left || left < 1)
                return [.. pieces, text];

            var end = text.LastIndexOf(' ', Math.Min(left, text.Length - 1));
            var length = end > 0 ? end : Math.Min(left, text.Length);
            pieces.Add(text[..length]);
            text = text[length..].TrimStart();
        }
    }

    private static int Width(string text) => new Segment(text).CellCount();
}
