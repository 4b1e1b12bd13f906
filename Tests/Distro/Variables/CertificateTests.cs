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

    [Fact]
    public async Task AServerThatNobodyKnowsIsNotTrusted()
    {
        await using var receiver = await OtlpReceiver.Start(_certificates.Server);

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver), "run");

        Assert.Empty(receiver.Spans);
        Assert.Contains(program.Errors, line => line.StartsWith("AutoSpan: 6 of 6 spans are lost", StringComparison.Ordinal));
    }
}
