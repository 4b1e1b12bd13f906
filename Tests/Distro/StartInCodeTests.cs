using System;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro;

/// <summary><c>AutoSpanDistro.Start</c> in a program that is not woven.</summary>
public sealed class StartInCodeTests
{
    [Theory]
    [InlineData("run", "Exported.Unwoven", "3.2.1")]
    // Without an entry assembly, the process has the only name there is.
    [InlineData("host", "dotnet", null)]
    public async Task ItExportsUnderTheNameOfTheProgram(string kind, string name, string? version)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = ExportedProgram.Start("dotnet", DistroEnvironment.To(receiver), ExportedProgram.Unwoven, kind);
        await program.End();

        Assert.Empty(program.Errors);
        Assert.Equal(0, program.ExitCode);
        var span = Assert.Single(receiver.Spans);
        Assert.Equal("by hand", span.Name);
        Assert.Equal(name, span.Resource["service.name"]);
        Assert.Equal(version, span.Resource.TryGetValue("service.version", out var found) ? found : null);
    }

    [Fact]
    public async Task AWovenLibraryIsKnownBeforeItIsLoaded()
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = ExportedProgram.Start("dotnet", DistroEnvironment.To(receiver), ExportedProgram.Unwoven, "library");
        await program.End();

        Assert.Equal(["not loaded", "6"], program.Output);
        Assert.Equal(["Parts.Sum", "by hand"], receiver.Spans.Select(span => span.Name).Order(StringComparer.Ordinal));
    }
}
