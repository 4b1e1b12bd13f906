using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tool.Diagnosing;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Tool.Diagnosing;

/// <summary>What the code of a program tells about the sources that it registers.</summary>
public sealed class RegistrationCallsTests
{
    private const string Builder =
        """
        public class TracerProviderBuilder
        {
            public TracerProviderBuilder AddSource(params string[] names) => this;
            public TracerProviderBuilder AddAutoSpanInstrumentation() => this;
        }
        public static class AutoSpanDistro { public static void Start() { } }
        """;

    [Theory]
    [InlineData("", "Shop", false, false)]
    [InlineData("new TracerProviderBuilder().AddSource(\"Shop\");", "Shop", true, true)]
    [InlineData("new TracerProviderBuilder().AddSource(\"Other\");", "Shop", false, true)]
    [InlineData("new TracerProviderBuilder().AddSource(\"Other\", \"Sh*\");", "Shop", true, true)]
    [InlineData("new TracerProviderBuilder().AddSource(\"Other\").AddSource(\"Shop\");", "Shop", true, true)]
    // A text from elsewhere can be any source.
    [InlineData("new TracerProviderBuilder().AddSource(System.Environment.MachineName);", "Shop", true, true)]
    [InlineData("new TracerProviderBuilder().AddAutoSpanInstrumentation();", "Shop", true, true)]
    [InlineData("AutoSpanDistro.Start();", "Shop", true, true)]
    public void CallsTellWhatIsRegistered(string statement, string source, bool isRegistered, bool hasProvider)
    {
        using var module = ModuleDefinition.ReadModule(Compiler.Compile("Registering", $$"""{{Builder}} class C { void M() { {{statement}} } }"""));

        var calls = RegistrationCalls.In([module]);

        Assert.Equal((isRegistered, hasProvider), (calls.Registers(source), calls.HasProvider));
    }
}
