using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace AutoSpan.Distro.Trees;

/// <summary>Chooses the tags that tell a reader something that the rest of the line does not.</summary>
internal static class SpanTags
{
    // What OpenTelemetry writes where an error has no type of its own.
    private const string NoType = "_OTHER";

    private static readonly HashSet<string> Noise = new(StringComparer.Ordinal)
    {
        // Said by the name "GET /products", or the same for every request of a server.
        "http.request.method",
        "http.route",
        "network.protocol.version",
        "server.address",
        "server.port",
        "url.scheme",
        "user_agent.original",

        // Said by the status.
        "otel.status_code",
        "otel.status_description"
    };

    public static IEnumerable<string> WorthShowing(Activity span) =>
        span.TagObjects.Where(tag => tag.Value is not null && !IsNoise(tag, span)).Select(TextOf);

    public static string TextOf(KeyValuePair<string, object?> tag) => $"{OneLine.Of(tag.Key)}={OneLine.Of(ValueOf(tag.Value))}";

    private static bool IsNoise(KeyValuePair<string, object?> tag, Activity span) => tag.Key switch
    {
        "code.function.name" => Names(span.DisplayName, tag.Value as string ?? ""),
        "error.type" => span.Status == ActivityStatusCode.Error
            && (tag.Value is NoType || span.Events.Any(spanEvent => spanEvent.Name == "exception")),
        _ => Noise.Contains(tag.Key)
    };

    /// <summary>True when the span's name already tells which function it is: <c>product.list</c> does for <c>ProductRepository.ListAsync</c>.</summary>
    private static bool Names(string spanName, string function)
    {
        var method = function[(function.LastIndexOf('.') + 1)..];
        if (method.Length > "Async".Length && method.EndsWith("Async", StringComparison.Ordinal))
            method = method[..^"Async".Length];

        return Letters(spanName).Contains(Letters(method), StringComparison.OrdinalIgnoreCase);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string ValueOf(object? value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(ValueOf))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""
    };
}
