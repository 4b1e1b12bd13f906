using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

public sealed class SamplerTests
{
    // The span with a remote parent that is sampled is one of six: only samplers that follow the parent treat it differently.
    [Theory]
    [InlineData(6)]
    [InlineData(6, "OTEL_TRACES_SAMPLER=always_on")]
    [InlineData(0, "OTEL_TRACES_SAMPLER=always_off")]
    [InlineData(6, "OTEL_TRACES_SAMPLER=parentbased_always_on")]
    [InlineData(1, "OTEL_TRACES_SAMPLER=parentbased_always_off")]
    [InlineData(0, "OTEL_TRACES_SAMPLER=traceidratio", "OTEL_TRACES_SAMPLER_ARG=0")]
    [InlineData(6, "OTEL_TRACES_SAMPLER=traceidratio", "OTEL_TRACES_SAMPLER_ARG=1")]
    [InlineData(1, "OTEL_TRACES_SAMPLER=parentbased_traceidratio", "OTEL_TRACES_SAMPLER_ARG=0")]
    public async Task TheSamplerDecides(int spans, params string[] variables)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, variables), "run");

        Assert.Equal(spans, receiver.Spans.Count);
        Assert.Empty(program.Errors);
    }

    [Fact]
    public async Task TheArgumentIsAShareOfTheTraces()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(
            DistroEnvironment.To(receiver, "OTEL_TRACES_SAMPLER=traceidratio", "OTEL_TRACES_SAMPLER_ARG=0.25"), "many", "2000", "1");

        Assert.InRange(receiver.Spans.Count, 350, 650);
    }
}
