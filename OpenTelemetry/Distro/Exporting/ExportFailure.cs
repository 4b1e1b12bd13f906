using System;
using AutoSpan.Distro.Configuration;
using OpenTelemetry.Exporter;

namespace AutoSpan.Distro.Exporting;

/// <summary>What the user is told of the first export that fails.</summary>
internal static class ExportFailure
{
    /// <param name="settings">How it was sent.</param>
    /// <param name="reason">Why it failed; null where that is not known.</param>
    public static string Describe(OtlpSettings settings, string? reason)
    {
        var because = reason is null ? "" : $": {reason.TrimEnd('.')}";
        return
            $"{settings.Endpoint.Variable}: {settings.Endpoint.Shown} does not take the spans{because}. They are sent by " +
            $"{settings.ProtocolName} (OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf' or 'grpc').{Hint(settings)} The program runs on.";
    }

    private static string Hint(OtlpSettings settings)
    {
        var (address, variable) = settings.Endpoint;
        if (settings.Protocol != OtlpExportProtocol.HttpProtobuf)
            return "";

        if (address.Port == 4317)
            return " Port 4317 usually takes gRPC: set OTEL_EXPORTER_OTLP_PROTOCOL=grpc for it.";

        if (variable != OtlpEndpoint.GeneralVariable)
            return address.AbsolutePath == "/" ? $" {variable} is used as it is, and usually ends in '/v1/traces'." : "";

        return address.AbsolutePath.EndsWith("/v1/traces/v1/traces", StringComparison.Ordinal) ? $" Leave '/v1/traces' out of {variable}: it is added." : "";
    }
}
