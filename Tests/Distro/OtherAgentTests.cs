using System.Threading.Tasks;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Distro;

/// <summary>Beside an agent that exports the process from outside, nothing is exported twice, and a line says what to set.</summary>
public sealed class OtherAgentTests
{
    private const string OpenTelemetry = "CORECLR_PROFILER={918728DD-259F-4A6A-AC2B-B85E1B658318}";
    private const string Datadog = "CORECLR_PROFILER={846F5F1C-F9AE-4B07-969E-05C26BC060D8}";
    private const string Enabled = "CORECLR_ENABLE_PROFILING=1";
    private const string SetSources = "Set OTEL_DOTNET_AUTO_TRACES_ADDITIONAL_SOURCES=Exported.Library,Exported.Program for the spans of the program.";

    [Theory]
    [InlineData("CORECLR_PROFILER: OpenTelemetry .NET Automatic Instrumentation exports already, so AutoSpan.Distro does not. " + SetSources,
        Enabled, OpenTelemetry, "OTEL_X=1")]
    [InlineData("CORECLR_PROFILER: OpenTelemetry .NET Automatic Instrumentation exports already, so AutoSpan.Distro does not. " +
        "OTEL_DOTNET_AUTO_TRACES_ADDITIONAL_SOURCES says which spans of the program it exports.",
        Enabled, OpenTelemetry, "OTEL_DOTNET_AUTO_TRACES_ADDITIONAL_SOURCES=Exported.Program")]
    [InlineData("CORECLR_PROFILER: the tracer of Datadog exports already, so AutoSpan.Distro does not. " +
        "DD_TRACE_OTEL_ENABLED=true makes it export the spans of the program.", Enabled, Datadog)]
    public async Task AProfilerThatExportsIsSaid(string line, params string[] variables) => await AssertSaid(line, variables);

    [Fact]
    public async Task AStartupHookThatExportsIsSaid()
    {
        const string source = "internal static class StartupHook { public static void Initialize() { } }";
        var hook = Compiler.Compile("OpenTelemetry.AutoInstrumentation.StartupHook", source);

        await AssertSaid(
            "DOTNET_STARTUP_HOOKS: OpenTelemetry .NET Automatic Instrumentation exports already, so AutoSpan.Distro does not. " + SetSources,
            $"DOTNET_STARTUP_HOOKS={hook}");
    }

    [Theory]
    [InlineData(OpenTelemetry)]
    [InlineData("CORECLR_ENABLE_PROFILING=0", Datadog)]
    [InlineData(Enabled, "CORECLR_PROFILER={00000000-0000-0000-0000-000000000001}")]
    public async Task AProfilerThatIsOffOrNotKnownChangesNothing(params string[] variables)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, variables), "run");

        Assert.DoesNotContain(program.Errors, line => line.StartsWith("AutoSpan: ", System.StringComparison.Ordinal));
        Assert.Equal(6, receiver.Spans.Count);
    }

    private static async Task AssertSaid(string line, params string[] variables)
    {
        await using var receiver = await OtlpReceiver.Start();

        using var program = await ExportedProgram.Run(DistroEnvironment.To(receiver, variables), "run");

        Assert.Contains("AutoSpan: " + line, program.Errors);
        Assert.Empty(receiver.Requests);
        Assert.Contains("caught", program.Output);
    }
}
