using System;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

public sealed class ExporterTests
{
    [Theory]
    [InlineData("otlp", true, false)]
    [InlineData("", true, false)]
    [InlineData("console", false, true)]
    [InlineData("otlp,console", true, true)]
    [InlineData("console, OTLP", true, true)]
    [InlineData("none", false, false)]
    [InlineData("zipkin,console", false, true)]
    public async Task SpansGoWhereTheVariableSays(string exporters, bool isSent, bool isPrinted)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, $"OTEL_TRACES_EXPORTER={exporters}"), "run");

        Assert.Equal(isSent ? 6 : 0, receiver.Spans.Count);
        Assert.Equal(isPrinted, program.Output.Any(line => line.StartsWith("├── Work.Place", StringComparison.Ordinal)));
        Assert.Contains("caught", program.Output);
    }

    [Fact]
    public async Task TheTreeHasNoColoursInAPipe()
    {
        using var program = await ExportedProgram.Run(DistroEnvironment.Of("OTEL_TRACES_EXPORTER=console"), "run");

        Assert.DoesNotContain(program.Output, line => line.Contains('\u001b'));
    }
}
