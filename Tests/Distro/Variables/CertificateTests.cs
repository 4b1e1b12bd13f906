using System;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

public sealed class CertificateTests : IDisposable
{
    private readonly Certificates _certificates = new();

    public void Dispose() => _certificates.Dispose();

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_")]
    public async Task TheServerIsTrustedByItsAuthorityAndTheClientShowsItsCertificate(string prefix)
    {
        await using var receiver = await OtlpReceiver.Start(_certificates.Server);

        using var program = await ExportedProgram.Run(
            DistroEnvironment.To(
                receiver,
                $"{prefix}CERTIFICATE={_certificates.AuthorityFile}",
                $"{prefix}CLIENT_CERTIFICATE={_certificates.ClientFile}",
                $"{prefix}CLIENT_KEY={_certificates.ClientKeyFile}",
                $"{prefix}HEADERS=x-key=1"),
            "run");

        Assert.Empty(program.Errors);
        Assert.Equal(6, receiver.Spans.Count);
        var request = Assert.Single(receiver.Requests);
        Assert.Equal("CN=Shop", request.ClientCertificate);
        Assert.Equal("1", request.Headers["x-key"]);
    }

    /// <summary>Without the file, the export goes on as if the variable were not there: to this receiver, without TLS.</summary>
    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_CERTIFICATE=/no/such.pem", "CERTIFICATE: '/no/such.pem'", "Could not find")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_CERTIFICATE=/no/such.pem", "TRACES_CERTIFICATE: '/no/such.pem'", "Could not find")]
    [InlineData("OTEL_EXPORTER_OTLP_CERTIFICATE=NONSENSE", "CERTIFICATE: 'NONSENSE'", "")]
    [InlineData("OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE=/no/such.pem", "CLIENT_CERTIFICATE: '/no/such.pem'", "Could not find")]
    [InlineData("OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE=CLIENT", "CLIENT_CERTIFICATE: 'CLIENT'", "key")]
    [InlineData("OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE=CLIENT;OTEL_EXPORTER_OTLP_CLIENT_KEY=/no/such.pem", "CLIENT_KEY: '/no/such.pem'", "Could not find")]
    [InlineData("OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE=CLIENT;OTEL_EXPORTER_OTLP_CLIENT_KEY=NONSENSE", "CLIENT_CERTIFICATE: 'CLIENT'", "key")]
    [InlineData("OTEL_EXPORTER_OTLP_CLIENT_KEY=KEY", "CLIENT_KEY: 'KEY'", "Use it together with OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE.")]
    public async Task AFileThatCannotBeUsedIsOneLineAndSpansAreSent(string variables, string value, string reason)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, WithFiles(variables).Split(';')), "run");

        var line = Assert.Single(program.Errors);
        Assert.Contains($"{WithFiles(value)} is not valid and is ignored. Use ", line, StringComparison.Ordinal);
        Assert.Contains(reason, line, StringComparison.Ordinal);
        Assert.Equal(6, receiver.Spans.Count);
    }

    [Fact]
    public async Task AServerThatNobodyKnowsIsNotTrusted()
    {
        await using var receiver = await OtlpReceiver.Start(_certificates.Server);

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver), "run");

        Assert.Empty(receiver.Spans);
        Assert.Contains(program.Errors, line => line.StartsWith("AutoSpan: 6 of 6 spans are lost", StringComparison.Ordinal));
    }

    private string WithFiles(string text) => text
        .Replace("NONSENSE", ExportedProgram.File, StringComparison.Ordinal)
        .Replace("=CLIENT", "=" + _certificates.ClientFile, StringComparison.Ordinal)
        .Replace("'CLIENT'", $"'{_certificates.ClientFile}'", StringComparison.Ordinal)
        .Replace("=KEY", "=" + _certificates.ClientKeyFile, StringComparison.Ordinal)
        .Replace("'KEY'", $"'{_certificates.ClientKeyFile}'", StringComparison.Ordinal);
}
