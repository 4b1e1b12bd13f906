using System.Collections.Generic;
using AutoSpan.Tests.Distro.Receiving;

namespace AutoSpan.Tests.Distro;

/// <summary>Environments for <see cref="ExportedProgram"/>.</summary>
internal static class DistroEnvironment
{
    /// <summary>Sends by HTTP/protobuf, with further variables written as <c>NAME=value</c>.</summary>
    public static Dictionary<string, string> To(OtlpReceiver receiver, params string[] variables) =>
        Of(["OTEL_EXPORTER_OTLP_ENDPOINT=" + receiver.Http, .. variables]);

    public static Dictionary<string, string> Of(params string[] variables)
    {
        var environment = new Dictionary<string, string>();
        foreach (var variable in variables)
        {
            var equals = variable.IndexOf('=');
            environment[variable[..equals]] = variable[(equals + 1)..];
        }

        return environment;
    }
}
