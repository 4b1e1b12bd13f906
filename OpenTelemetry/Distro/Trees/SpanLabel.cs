using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AutoSpan.Distro.Trees;

/// <summary>
/// What the tree shows of one span: name, duration, kind, status and tags on a line, and a line for each link and event.
/// <code>
/// CardGateway.Charge     20.11 ms  Client  Error  card.brand=visa
///   Shop.Payments.PaymentDeclinedException: The card was declined.
/// </code>
/// </summary>
internal static class SpanLabel
{
    private const string Indent = "  ";

    public static IRenderable Of(Activity span, int nameColumn) => new Label(
    [
        Head(span, nameColumn),
        .. span.Links.Select(link => Below(new LabelPart($"linked to span {link.Context.SpanId} of trace {link.Context.TraceId}", Styles.Detail))),
        .. span.Events.Select(EventLine)
    ]);

    private static LabelLine Head(Activity span, int nameColumn)
    {
        var name = OneLine.Of(span.DisplayName).PadRight(nameColumn);
        var duration = Duration(span.Duration);
        List<LabelPart> parts =
        [
            new(name, span.Status == ActivityStatusCode.Error ? Styles.Error : Styles.Name),
            new(duration, Styles.Duration)
        ];
        if (span.Kind != ActivityKind.Internal)
            parts.Add(new(span.Kind.ToString(), Styles.Kind));

        if (StatusOf(span) is { } status)
            parts.Add(status);

        parts.AddRange(SpanTags.WorthShowing(span).Select(tag => new LabelPart(tag, Styles.Detail)));
        return new LabelLine(parts, name.Length + duration.Length + (2 * Indent.Length));
    }

    private static LabelPart? StatusOf(Activity span)
    {
        if (span.Status == ActivityStatusCode.Ok)
            return new LabelPart("Ok", Styles.Duration);

        if (span.Status != ActivityStatusCode.Error)
            return null;

        var isSaidByEvent = span.Events.Any(spanEvent => ExceptionEvent.MessageOf(spanEvent) == span.StatusDescription);
        return new LabelPart(
            isSaidByEvent || string.IsNullOrEmpty(span.StatusDescription) ? "Error" : $"Error: {OneLine.Of(span.StatusDescription)}",
            Styles.Error);
    }

    private static LabelLine EventLine(ActivityEvent spanEvent) => ExceptionEvent.TextOf(spanEvent) is { } exception
        ? Below(new LabelPart(exception, Styles.Error))
        : Below([new LabelPart(OneLine.Of(spanEvent.Name), Style.Plain), .. spanEvent.Tags.Select(tag => new LabelPart(SpanTags.TextOf(tag), Styles.Detail))]);

    private static LabelLine Below(params LabelPart[] parts) =>
        new([parts[0] with { Text = Indent + parts[0].Text }, .. parts.Skip(1)], 3 * Indent.Length);

    private static string Duration(TimeSpan duration) => duration.TotalSeconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds,7:F2} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds,7:F2}  s");
}
