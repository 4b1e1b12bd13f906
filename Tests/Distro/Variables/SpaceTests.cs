using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

/// <summary>Space around a value, as it comes from files of variables, changes nothing; where it must, a line says so.</summary>
public sealed class SpaceTests
{
    [Theory]
    [InlineData("OTEL_TRACES_SAMPLER= always_off ", 0)]
    [InlineData("OTEL_TRACES_SAMPLER= Always_Off ", 0)]
    [InlineData("OTEL_TRACES_EXPORTER= none ", 0)]
    [InlineData("OTEL_SDK_DISABLED= TRUE ", 0)]
    [InlineData("OTEL_BSP_MAX_EXPORT_BATCH_SIZE= 2 ", 3)]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL= HTTP/protobuf ", 1)]
    public async Task ValuesAreReadWithoutIt(string variable, int requests)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, variable), "run");

        Assert.Equal(requests, receiver.Requests.Count);
        Assert.Empty(program.Errors);
    }

    [Theory]
    [InlineData("OTEL_SERVICE_NAME= till ")]
    [InlineData("OTEL_RESOURCE_ATTRIBUTES= service.name = till ")]
    public async Task TheNameOfTheServiceHasNone(string variable)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, variable), "run");

        Assert.Equal("till", receiver.Spans[0].Resource["service.name"]);
        Assert.Empty(program.Errors);
    }

    // The exporter reads the limits by itself, and only so.
    [Fact]
    public async Task ALimitMustHaveNone()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, "OTEL_SPAN_EVENT_COUNT_LIMIT= 1 "), "run");

        Assert.Equal(
            "AutoSpan: OTEL_SPAN_EVENT_COUNT_LIMIT: '1' is not valid and is ignored. Use a whole number without space around it.",
            Assert.Single(program.Errors));
        Assert.Equal(2, Assert.Single(receiver.Spans, span => span.Name == "Work.Place").Events.Count);
    }
}
