using System;
using System.Collections.Generic;
using OpenTelemetry.Exporter;

namespace AutoSpan.Distro.Configuration;

/// <summary>
/// How one signal is sent: <c>OTEL_EXPORTER_OTLP_*</c>, and <c>OTEL_EXPORTER_OTLP_TRACES_*</c> or the like before it. The defaults are those of OpenTelemetry's
/// specification.
/// </summary>
/// <param name="Endpoint">Where to.</param>
internal sealed record OtlpSettings(OtlpEndpoint Endpoint)
{
    private const string Prefix = "OTEL_EXPORTER_OTLP_";
    private const int DefaultTimeout = 10_000;

    public static OtlpSettings Default { get; } = new(new OtlpEndpoint(new Uri("http://localhost:4318/v1/traces"), OtlpEndpoint.GeneralVariable));

    public OtlpExportProtocol Protocol { get; private init; } = OtlpExportProtocol.HttpProtobuf;

    public string ProtocolName => Protocol == OtlpExportProtocol.HttpProtobuf ? "http/protobuf" : "grpc";

    /// <summary>Names and values, decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; private init; } = [];

    /// <summary>In milliseconds.</summary>
    public int Timeout { get; private init; } = DefaultTimeout;

    public OtlpExportCompression Compression { get; private init; }

    /// <summary>Paths of files, by their general variable. The exporter reads them only from those.</summary>
    public (string Variable, string? File)[] Certificates { get; private init; } = [];

    /// <param name="environment">The environment.</param>
    /// <param name="signal">The signal's part of the name of its variables.</param>
    /// <param name="path">What a general endpoint is completed with.</param>
    public static OtlpSettings Read(EnvironmentReader environment, string signal, string path)
    {
        var protocol = environment.Choice(
            NameFor("PROTOCOL"), OtlpExportProtocol.HttpProtobuf, ("http/protobuf", OtlpExportProtocol.HttpProtobuf), ("grpc", OtlpExportProtocol.Grpc));
        return new OtlpSettings(OtlpEndpoint.Read(environment, NameFor("ENDPOINT"), protocol, path))
        {
            Protocol = protocol,
            Headers = OtlpHeaders.Read(environment, NameFor("HEADERS")),
            Timeout = environment.Timeout(NameFor("TIMEOUT")) ?? DefaultTimeout,
            Compression = environment.Choice(
                NameFor("COMPRESSION"), OtlpExportCompression.None, ("gzip", OtlpExportCompression.GZip), ("none", OtlpExportCompression.None)),
            Certificates = OtlpCertificates.Read(environment, NameFor)
        };

        string NameFor(string name) => environment.FirstSet($"{Prefix}{signal}_{name}", Prefix + name);
    }
}
