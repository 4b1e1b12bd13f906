using System;
using System.Xml.Linq;
using AutoSpan.Fody;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Tests.Configuration;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>Names that are nearly right are told, also where a rule without methods is no warning.</summary>
[Trait("Fault", "B8")]
public sealed class MisspeltNamesTests
{
    const string Source = """
        namespace Shop.Orders
        {
            public class OrderService { public string Place() => System.DateTime.Now.ToString(); public class RejectedException : System.Exception; }
        }
        """;

    static readonly Lazy<string> Assembly = new(() => Compiler.Compile("Shop", Source));

    [Theory]
    [InlineData("""<Include namespace="Shop.Ordres" />""", "Shop.Orders")]
    [InlineData("""<Include namespace="Shopp" />""", "Shop")]
    [InlineData("""<Include namespace="Shop.Orders" type="OrderServce" />""", "OrderService")]
    public void TheSummaryOfASolutionsFileHasTheNearestName(string rule, string nearest)
    {
        var result = Run(rule, isProjectFile: false);

        Assert.StartsWith($"Shop: 0 methods woven ({rule} matches no method: ", result.Summary, StringComparison.Ordinal);
        Assert.Contains($"'{nearest}'", result.Summary, StringComparison.Ordinal);
    }

    // There it is a warning of its own.
    [Fact]
    public void ThatOfAProjectsFileDoesNotRepeatTheWarning()
    {
        var result = Run("""<Include namespace="Shop.Ordres" />""", isProjectFile: true);

        Assert.DoesNotContain("Shop.Orders", result.Summary, StringComparison.Ordinal);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic is { Id: "AS2001", Severity: Severity.Warning });
    }

    [Fact]
    public void WhereARuleMatchesTheSummaryIsAsEver() =>
        Assert.DoesNotContain(
            "(",
            Run("""<Include namespace="Shop" visibility="public" type="Order*" method="Nothing|Place" parent="required" trivial="skip" /><Exclude />""", false)
                .Summary,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("System.OperationCancelledException", "System.OperationCanceledException", true)]
    [InlineData("System.TimeOutExeption", "System.TimeoutException", true)]
    [InlineData("Shop.Orders.OrderService.RejectedException", "Shop.Orders.OrderService+RejectedException", true)]
    [InlineData("Some.Optional.Failure", null, true)]
    [InlineData("System.OperationCancelledException", "System.OperationCanceledException", false)]
    public void AnIgnoredExceptionThatIsNotThereIsTold(string name, string? nearest, bool isProjectFile)
    {
        var told = Assert.Single(
            Run($"<Include namespace=\"Shop\" ignoreExceptions=\"{name}\" />", isProjectFile).Diagnostics, diagnostic => diagnostic.Id == "AS2012");

        Assert.Equal(nearest is not null && isProjectFile ? Severity.Warning : Severity.Information, told.Severity);
        Assert.Contains(name, told.Message, StringComparison.Ordinal);
        if (nearest is not null)
            Assert.EndsWith($"Did you mean '{nearest}'?", told.Message, StringComparison.Ordinal);
    }

    // Found in the assembly itself, in its references, behind a forward, and in a reference that no code uses.
    [Theory]
    [InlineData("System.OperationCanceledException System.IO.FileNotFoundException")]
    [InlineData("Shop.Orders.OrderService+RejectedException")]
    [InlineData("System.Net.Http.HttpRequestException System.Text.Json.JsonException")]
    [InlineData("System.Net.Sockets.SocketException")]
    [InlineData("")]
    public void OneThatIsThereIsNot(string names) =>
        Assert.DoesNotContain(Run($"<Include namespace=\"Shop\" ignoreExceptions=\"{names}\" />", true).Diagnostics, diagnostic => diagnostic.Id == "AS2012");

    static WeavingResult Run(string rules, bool isProjectFile)
    {
        var text = $"<Weavers>\n<AutoSpan report=\"none\">\n{rules}\n</AutoSpan>\n</Weavers>";
        using var directory = new TemporaryDirectory();
        System.IO.File.WriteAllText(isProjectFile ? directory.ProjectFile : directory.SolutionFile, text);
        using var resolver = new BuildAssemblyResolver(References.Of(Assembly.Value));
        using var module = ModuleDefinition.ReadModule(Assembly.Value, new ReaderParameters { AssemblyResolver = resolver, InMemory = true });

        return new WeavingPipeline(new WeavingInput
        {
            Module = module,
            Resolver = resolver,
            Configuration = XElement.Parse(text).Element("AutoSpan")!,
            ProjectDirectory = directory.Project,
            SolutionDirectory = directory.Solution
        }).Run();
    }
}
