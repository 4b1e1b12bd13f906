using System;
using System.Net.Http;
using AutoSpan.Distro.Configuration;
using OpenTelemetry.Exporter;

namespace AutoSpan.Distro.Exporting;

/// <summary>Makes the options of OpenTelemetry's exporter from settings that have been checked.</summary>
internal static class OtlpOptions
{
    public static OtlpExporterOptions From(OtlpSettings settings)
    {
        using (CertificateVariables.Set(settings.Certificates))
        {
            var options = new OtlpExporterOptions
            {
                Endpoint = settings.Endpoint.Address,
                Protocol = settings.Protocol,
                Headers = "",
                TimeoutMilliseconds = settings.Timeout,
                Compression = settings.Compression
            };
            var create = options.HttpClientFactory;
            options.HttpClientFactory = () => WithHeaders(create(), settings);
            return options;
        }
    }

    // The exporter decodes all its headers before it takes them apart, so that no value could have a comma. The client adds them instead.
    private static HttpClient WithHeaders(HttpClient client, OtlpSettings settings)
    {
        foreach (var header in settings.Headers)
            client.DefaultRequestHeaders.TryAddWithoutValidation(header.Key, header.Value);

        return client;
    }

    /// <summary>
    /// The exporter has no property for certificates: it reads them from the general variables while its options are made. For so long those have the values
    /// that the variables of the signal give.
    /// </summary>
    private sealed class CertificateVariables : IDisposable
    {
        private readonly (string Variable, string? Value)[] _before;

        private CertificateVariables((string Variable, string? Value)[] before) => _before = before;

        public static CertificateVariables Set((string Variable, string? File)[] certificates)
        {
            var before = Array.ConvertAll(certificates, one => (one.Variable, Environment.GetEnvironmentVariable(one.Variable)));
            Apply(certificates);
            return new CertificateVariables(before);
        }

        public void Dispose() => Apply(_before);

        private static void Apply((string Variable, string? Value)[] values)
        {
            foreach (var (variable, value) in values)
            {
                if (Environment.GetEnvironmentVariable(variable) != value)
                    Environment.SetEnvironmentVariable(variable, value);
            }
        }
    }
}
