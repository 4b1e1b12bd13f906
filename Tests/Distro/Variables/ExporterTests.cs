using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

public sealed partial class ExporterTests
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

    // The program script gives its child a terminal.
    [Theory]
    [InlineData(true)]
    [InlineData(true, "NO_COLOR=")]
    [InlineData(false, "NO_COLOR=1")]
    public async Task TheTreeHasColoursOnATerminalUnlessTheUserWantsNone(bool hasColours, params string[] variables)
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("There is no program 'script' that makes a terminal.");

        using var program = ExportedProgram.Start(
            "script", DistroEnvironment.Of(["OTEL_TRACES_EXPORTER=console", "TERM=xterm-256color", .. variables]),
            "-qec", $"dotnet {ExportedProgram.File} run", "/dev/null");
        await program.End();

        Assert.Contains(program.Output, line => line.Contains("Work.Place", StringComparison.Ordinal));
        Assert.Equal(hasColours, program.Output.Any(line => Colour().IsMatch(line)));
    }

    [Fact]
    public async Task TheTreeHasNoColoursInAPipe()
    {
        using var program = await ExportedProgram.Run(DistroEnvironment.Of("OTEL_TRACES_EXPORTER=console"), "run");

        Assert.DoesNotContain(program.Output, line => line.Contains('\u001b'));
    }

    [GeneratedRegex(@"\u001b\[(3[0-8]|9[0-7])")]
    private static partial Regex Colour();
}
