using System;
using System.Collections.Generic;
using System.Linq;
using OpenTelemetry.Exporter;

namespace AutoSpan.Distro.Configuration;

/// <summary>
/// How one signal is sent: <c>OTEL_EXPORTER_OTLP_*</c>, and <c>OTEL_EXPORTER_OTLP_TRACES_*</c> or the like before it. The defaults are those of OpenTelemetry's
/// specification.
/// </summary>
/// <param name="Endpoint">The full address of the signal.</param>
/// <param name="EndpointVariable">The variable that has the endpoint, or could have it.</param>
internal sealed record OtlpSettings(Uri Endpoint, string EndpointVariable)
{
    private const string Prefix = "OTEL_EXPORTER_OTLP_";

    public static OtlpSettings Default { get; } = new(new Uri("http://localhost:4318/v1/traces"), Prefix + "ENDPOINT");

    public OtlpExportProtocol Protocol { get; private init; } = OtlpExportProtocol.HttpProtobuf;

    public string ProtocolName => Protocol == OtlpExportProtocol.HttpProtobuf ? "http/protobuf" : "grpc";

    /// <summary>Names and values, decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; private init; } = [];

    /// <summary>In milliseconds.</summary>
    public int Timeout { get; private init; } = 10_000;

    public OtlpExportCompression Compression { get; private init; }

    /// <summary>Paths of PEM files, by the last words of their variable. The exporter reads them only from the general variables.</summary>
    public (string Variable, string? File)[] Certificates { get; private init; } = [];

    /// <param name="environment">The environment.</param>
    /// <param name="signal">The signal's part of the name of its variables.</param>
    /// <param name="path">What a general endpoint is completed with.</param>
    public static OtlpSettings Read(EnvironmentReader environment, string signal, string path)
    {
        var protocol = environment.Choice(
            environment.FirstSet(Name(signal, "PROTOCOL"), Prefix + "PROTOCOL"), OtlpExportProtocol.HttpProtobuf,
            ("http/protobuf", OtlpExportProtocol.HttpProtobuf), ("grpc", OtlpExportProtocol.Grpc));
        var variable = environment.FirstSet(Name(signal, "ENDPOINT"), Prefix + "ENDPOINT");
        return new OtlpSettings(ReadEndpoint(environment, variable, protocol, path), variable)
        {
            Protocol = protocol,
            Headers = ReadHeaders(environment, environment.FirstSet(Name(signal, "HEADERS"), Prefix + "HEADERS")),
            Timeout = environment.Number(environment.FirstSet(Name(signal, "TIMEOUT"), Prefix + "TIMEOUT"), 1, "milliseconds") ?? 10_000,
            Compression = environment.Choice(
                environment.FirstSet(Name(signal, "COMPRESSION"), Prefix + "COMPRESSION"), OtlpExportCompression.None,
                ("gzip", OtlpExportCompression.GZip), ("none", OtlpExportCompression.None)),
            Certificates =
            [
                .. new[] { "CERTIFICATE", "CLIENT_CERTIFICATE", "CLIENT_KEY" }
                    .Select(name => (Prefix + name, environment.Text(environment.FirstSet(Name(signal, name), Prefix + name))))
            ]
        };
    }

    private static string Name(string signal, string name) => $"{Prefix}{signal}_{name}";

    // The endpoint of one signal is used as it is; a general one is completed with the signal's path, which gRPC does not have.
    private static Uri ReadEndpoint(EnvironmentReader environment, string variable, OtlpExportProtocol protocol, string path)
    {
        var isHttp = protocol == OtlpExportProtocol.HttpProtobuf;
        var fallback = new Uri(isHttp ? $"http://localhost:4318/{path}" : "http://localhost:4317");
        if (environment.Text(variable) is not { } text)
            return fallback;

        if (!Uri.TryCreate(text, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            var example = fallback.GetLeftPart(UriPartial.Authority);
            environment.Report(variable, text, $"Use an address that begins with 'http://' or 'https://', such as '{example}'");
            return fallback;
        }

        return isHttp && variable == Prefix + "ENDPOINT" ? new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/" + path) : endpoint;
    }

    private static IReadOnlyList<KeyValuePair<string, string>> ReadHeaders(EnvironmentReader environment, string variable)
    {
        List<KeyValuePair<string, string>> headers = [];
        foreach (var pair in (environment.Text(variable) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=');
            var name = equals < 0 ? pair : Uri.UnescapeDataString(pair[..equals].Trim());
            var value = Uri.UnescapeDataString(pair[(equals + 1)..].Trim());
            // The value may be a key that gives access: it is not repeated.
            if (equals < 0 || !IsHeaderName(name) || value.Any(char.IsControl))
                environment.Report(variable, name, "Use 'name=value' pairs separated by commas; write other characters of a value as %XX");
            else
                headers.Add(new(name, value));
        }

        return headers;
    }

    private static bool IsHeaderName(string name) =>
        name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || "!#$&'*+-.^_`|~%".Contains(character));
}
