using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace TraceTree;

/// <summary>
/// What the tree shows of one span: name, duration, kind, status and tags on a line, and a line for each link and event.
/// <code>
/// CardGateway.Charge     20.11 ms  Client  Error  card.brand=visa
///   Shop.Payments.PaymentDeclinedException: The card was declined.
/// </code>
/// </summary>
internal static class SpanLabel
{
    public static Paragraph Of(Activity span, int nameColumn)
    {
        var failed = span.Status == ActivityStatusCode.Error;
        var label = new Paragraph();
        label.Append(OneLine.Of(span.DisplayName).PadRight(nameColumn), failed ? Styles.Error : Styles.Name);
        label.Append($"  {Duration(span.Duration)}", Styles.Duration);

        if (span.Kind != ActivityKind.Internal)
            label.Append($"  {span.Kind}", Styles.Kind);

        AppendStatus(label, span);

        foreach (var tag in SpanTags.WorthShowing(span))
            label.Append($"  {tag}", Styles.Detail);

        foreach (var link in span.Links)
            label.Append($"\n  linked to span {link.Context.SpanId} of trace {link.Context.TraceId}", Styles.Detail);

        foreach (var spanEvent in span.Events)
            AppendEvent(label, spanEvent);

        return label;
    }

    private static void AppendStatus(Paragraph label, Activity span)
    {
        if (span.Status == ActivityStatusCode.Ok)
            label.Append("  Ok", Styles.Duration);

        if (span.Status != ActivityStatusCode.Error)
            return;

        var isSaidByEvent = span.Events.Any(spanEvent => ExceptionEvent.MessageOf(spanEvent) == span.StatusDescription);
        label.Append(
            isSaidByEvent || string.IsNullOrEmpty(span.StatusDescription) ? "  Error" : $"  Error: {OneLine.Of(span.StatusDescription)}",
            Styles.Error);
    }

    private static void AppendEvent(Paragraph label, ActivityEvent spanEvent)
    {
        if (ExceptionEvent.TextOf(spanEvent) is { } exception)
        {
            label.Append($"\n  {exception}", Styles.Error);
            return;
        }

        label.Append($"\n  {OneLine.Of(spanEvent.Name)}");
        foreach (var tag in spanEvent.Tags)
            label.Append($"  {SpanTags.TextOf(tag)}", Styles.Detail);
    }

    private static string Duration(TimeSpan duration) => duration.TotalSeconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds,7:F2} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds,7:F2}  s");
}
