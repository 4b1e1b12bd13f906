using System;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

/// <summary><c>AUTOSPAN_SPANS</c></summary>
public sealed class SwitchTests
{
    [Fact]
    public async Task SwitchesOff()
    {
        await using var receiver = await OtlpReceiver.Start();
        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, "AUTOSPAN_SPANS=Default=off"), "run");

        Assert.Empty(program.Errors);
        Assert.Empty(receiver.Spans);
    }

    [Fact]
    public async Task AMistakeIsOneLineAndTheProgramIsTracedAsWithoutIt()
    {
        await using var receiver = await OtlpReceiver.Start();
        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, "AUTOSPAN_SPANS=Default=of"), "run");

        Assert.Equal(0, program.ExitCode);
        var line = Assert.Single(program.Errors);
        Assert.StartsWith("AUTOSPAN_SPANS has no effect. The switch 'Default' cannot be read: 'of' is not a state. Write ", line, StringComparison.Ordinal);
        Assert.NotEmpty(receiver.Spans);
    }
}
