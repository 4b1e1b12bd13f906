using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace AutoSpan.Distro.Configuration;

/// <summary>The headers of each request: <c>OTEL_EXPORTER_OTLP_HEADERS</c> and the like.</summary>
internal static class OtlpHeaders
{
    /// <summary>Names and values, decoded.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(EnvironmentReader environment, string variable)
    {
        List<KeyValuePair<string, string>> headers = [];
        foreach (var pair in (environment.Text(variable) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=');
            var name = Uri.UnescapeDataString((equals < 0 ? pair : pair[..equals]).Trim());
            var value = Uri.UnescapeDataString(pair[(equals + 1)..].Trim());
            // The value may be a key that gives access: it is not repeated.
            if (equals < 0)
                environment.Report(variable, NameIn(pair), "Use 'name=value' pairs separated by commas; write other characters of a value as %XX");
            else if (!CanBeSent(name))
                environment.Report(variable, name, "Use 'name=value' pairs separated by commas, with the name of a header of a request");
            else if (!value.All(character => char.IsAscii(character) && !char.IsControl(character)))
                environment.Report(variable, name, "Use a value of printable ASCII characters: a header can have no others");
            else
                headers.Add(new(name, value));
        }

        return headers;
    }

    // 'Authorization: Bearer key' is how other tools write a header.
    private static string NameIn(string pair) => pair.Split(':', ' ')[0];

    // Headers of the content, such as Content-Type, are the exporter's.
    private static bool CanBeSent(string name)
    {
        using var request = new HttpRequestMessage();
        return request.Headers.TryAddWithoutValidation(name, "");
    }
}
