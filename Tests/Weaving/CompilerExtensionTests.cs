using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.Weaving;

/// <summary>What the compiler loads is not woven.</summary>
public sealed class CompilerExtensionTests
{
    private const string Attributes = """
        namespace Microsoft.CodeAnalysis
        {
            public sealed class GeneratorAttribute : System.Attribute;
        }

        namespace Microsoft.CodeAnalysis.Diagnostics
        {
            public sealed class DiagnosticAnalyzerAttribute : System.Attribute;
        }

        """;

    [Theory]
    [InlineData("Microsoft.CodeAnalysis.Generator")]
    [InlineData("Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer")]
    public void AnAssemblyWithAnAnalyzerOrAGeneratorStaysAsItIs(string attribute)
    {
        var result = Weave($"[{attribute}] ");

        Assert.False(result.IsWoven);
        Assert.Equal("AS3006: Extension.dll is not woven: it has an analyzer or a source generator, which the compiler loads without AutoSpan.dll.",
            Assert.Single(result.Messages, text => text.StartsWith("AS", System.StringComparison.Ordinal)));
    }

    [Fact]
    public void AnotherAssemblyIsWoven() => Assert.True(Weave("").IsWoven);

    /// <summary>Tests of analyzers have some, and the compilers have their own.</summary>
    [Theory]
    [InlineData("Tests", "/target:exe")]
    [InlineData("Microsoft.CodeAnalysis.CSharp", "/target:library")]
    public void AProgramAndTheCompilerAreWoven(string assembly, string target) =>
        Assert.True(Weave("[Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer] ", assembly, target).IsWoven);

    private static WovenFile Weave(string attribute, string assembly = "Extension", string target = "/target:library") => FodyHost.Weave(
        Compiler.Compile(
            assembly,
            Attributes + $"{attribute}public class Extension {{ public void Run() => System.Console.Write(1); static void Main() {{ }} }}",
            target),
        "<AutoSpan />",
        Scratch.Folder());
}
