using System;
using OpenTelemetry.Exporter;

namespace AutoSpan.Distro.Configuration;

/// <summary>Where one signal is sent.</summary>
/// <param name="Address">The full address. It has no user name: none is sent.</param>
/// <param name="Variable">The variable that has the address, or could have it.</param>
internal sealed record OtlpEndpoint(Uri Address, string Variable)
{
    public const string GeneralVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The address for a notice, without the query, which may have a key that gives access.</summary>
    public string Shown => Address.GetLeftPart(UriPartial.Path);

    /// <param name="environment">The environment.</param>
    /// <param name="variable">The variable of the signal, or the general one.</param>
    /// <param name="protocol">How it is sent.</param>
    /// <param name="path">What a general address is completed with. The address of one signal is used as it is, and gRPC has no path.</param>
    public static OtlpEndpoint Read(EnvironmentReader environment, string variable, OtlpExportProtocol protocol, string path)
    {
        var isHttp = protocol == OtlpExportProtocol.HttpProtobuf;
        var fallback = new Uri(isHttp ? $"http://localhost:4318/{path}" : "http://localhost:4317");
        if (environment.Text(variable) is not { } text)
            return new OtlpEndpoint(fallback, variable);

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            var example = fallback.GetLeftPart(UriPartial.Authority);
            environment.Report(variable, WithoutSecrets(text), $"Use an address that begins with 'http://' or 'https://', such as '{example}'");
            return new OtlpEndpoint(fallback, variable);
        }

        if (address.UserInfo.Length > 0)
        {
            environment.Warn(
                $"{variable}: the user name in the address is not sent. Use {variable.Replace("ENDPOINT", "HEADERS", StringComparison.Ordinal)}=" +
                "Authorization=Basic%20<base64 of user:password>.");
        }

        var builder = new UriBuilder(address) { UserName = "", Password = "", Fragment = "" };
        if (isHttp && variable == GeneralVariable)
            builder.Path = builder.Path.TrimEnd('/') + "/" + path;

        return new OtlpEndpoint(builder.Uri, variable);
    }

    private static string WithoutSecrets(string text)
    {
        var address = text.Split('?')[0];
        var at = address.LastIndexOf('@');
        return at < 0 ? address : "***" + address[at..];
    }
}
