using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Planning.Tags;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Selection;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Rules;
using AutoSpan.Tests.Selection;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Planning;

/// <summary>What is decided before anything is changed: version, tracer, place in the source.</summary>
public sealed class SpanPlannerTests
{
    [Theory]
    [InlineData("1.2.3-beta.4+build.5", "1.2.3-beta.4")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("spring release", "spring release")]
    [InlineData("", "4.3.2.1")]
    [InlineData("+build", "4.3.2.1")]
    public void TheVersionIsTheOneItsAuthorsCallItBy(string informational, string expected)
    {
        using var assembly = AssemblyDefinition.CreateAssembly(
            new AssemblyNameDefinition("Shop", new System.Version(4, 3, 2, 1)), "Shop", ModuleKind.Dll);
        var constructor = assembly.MainModule.ImportReference(
            typeof(System.Reflection.AssemblyInformationalVersionAttribute).GetConstructor([typeof(string)]));
        assembly.CustomAttributes.Add(new CustomAttribute(constructor)
        {
            ConstructorArguments = { new CustomAttributeArgument(assembly.MainModule.TypeSystem.String, informational) }
        });

        Assert.Equal(expected, AssemblyVersion.Of(assembly));
    }

    [Fact]
    public void WithoutThatAttributeItIsTheAssemblys()
    {
        using var assembly = AssemblyDefinition.CreateAssembly(
            new AssemblyNameDefinition("Shop", new System.Version(4, 3, 2, 1)), "Shop", ModuleKind.Dll);

        Assert.Equal("4.3.2.1", AssemblyVersion.Of(assembly));
    }

    // The first statement: of a state machine that of its body, not of the method that starts it.
    [Theory]
    [InlineData("Loops.Sum", "Loops.cs", "var sum = 0;")]
    [InlineData("AsyncMethods.Loop", "AsyncMethods.cs", "var sum = 0;")]
    [InlineData("Sequences.Guarded", "Sequences.cs", "log.Add(")]
    [InlineData("AsyncSequences.Names", "AsyncSequences.cs", "yield return Activity.Current?.OperationName;")]
    public void ThePlaceIsThatOfTheFirstStatement(string method, string file, string statement)
    {
        var code = Plan("""<AutoSpan trivial="include" noise="include" manual="include" code="location" />""", method).Code!;

        Assert.Equal("AssemblyToProcess." + method, code.Function);
        Assert.EndsWith(file, code.File);
        Assert.Contains(statement, System.IO.File.ReadLines(code.File!).ElementAt(code.Line - 1));
    }

    [Fact]
    public void WithoutSymbolsThereIsNoPlace()
    {
        const string source = "public class Bare { public int Work(int one) => one.GetHashCode(); }";
        using var module = ModuleDefinition.ReadModule(Compiler.Compile("Bare", source, "/debug-"));

        var code = Assert.Single(Plans(module, """<AutoSpan trivial="include" code="location" />""")).Code!;

        Assert.Equal(("Bare.Work", null, 0), (code.Function, code.File, code.Line));
    }

    [Theory]
    [InlineData("function", "AssemblyToProcess.Loops.Sum", null)]
    [InlineData("none", null, null)]
    public void OnlyWhatIsAskedForIsNoted(string setting, string? function, string? file)
    {
        var code = Plan($"""<AutoSpan trivial="include" code="{setting}" />""", "Loops.Sum").Code;

        Assert.Equal((function, file), (code?.Function, code?.File));
    }

    // One tracer for all methods of the same settings.
    [Fact]
    public void EqualSettingsShareATracer()
    {
        const string configuration =
            """
            <AutoSpan trivial="include" ignoreExceptions="System.TimeoutException System.ArithmeticException">
              <Include type="Loops|Switches" />
              <Set method="Sign" kind="Client" />
              <Set method="Split" ignoreExceptions="" />
            </AutoSpan>
            """;
        using var cases = new CaseModule();

        var plans = Plans(cases.Module, configuration);

        Assert.True(plans.Count > 10);
        Assert.Equal(3, plans.Select(plan => plan.Tracer).Distinct().Count());
        Assert.Equal(SpanKind.Client, plans.Single(plan => plan.Name == "Loops.Sign").Tracer.Kind);
        Assert.Equal("System.TimeoutException System.ArithmeticException", plans.Single(plan => plan.Name == "Loops.Sum").Tracer.IgnoredExceptions);
    }

    static SpanPlan Plan(string configuration, string method)
    {
        using var cases = new CaseModule();
        return Plans(cases.Module, configuration).Single(plan => plan.Method.DisplayName == "AssemblyToProcess." + method);
    }

    static IReadOnlyList<SpanPlan> Plans(ModuleDefinition module, string configuration) =>
        SpanPlanner.Plan(MethodSelector.Select(module, Given.RuleSet(configuration)).Selected, new ExpressionUsage(true));
}
