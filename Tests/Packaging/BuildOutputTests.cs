using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Reporting;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>What an ordinary <c>dotnet build</c> says of the weaving, and leaves behind for people to read.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class BuildOutputTests(Package package)
{
    [Theory]
    [InlineData("Debug")]
    [InlineData("Release")]
    [Trait("Case", "25")]
    public async Task OneLineForEachAssemblySaysWhatWasWovenAndWhereTheReasonsAre(string configuration)
    {
        var shop = await package.Shop;
        var build = configuration == "Debug" ? shop.Debug : shop.Release;
        string[] expected =
        [
            Line("Catalog", "Catalog", "net10.0"),
            Line("Catalog", "Catalog", "net472"),
            Line("Catalog", "Catalog", "netstandard2.0"),
            Line("Shop", "Shop.Traces", "net10.0")
        ];

        Assert.Equal(expected, build.Summaries.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(build.Lines, line => line.Contains(": warning", StringComparison.Ordinal));

        string Line(string project, string source, string framework) =>
            $"Fody/AutoSpan: {project}: 2 methods woven. To export the spans: AddSource(\"{source}\"). The report gives the reason for each: "
            + shop.Intermediate(project, configuration, $"{project}.autospan.json", framework);
    }

    [Fact]
    public async Task TheReportHasEveryMethod()
    {
        var shop = await package.Shop;
        var report = Reports.ReadFile(shop.Intermediate("Shop", "Release", "Shop.autospan.json"));

        Assert.Equal(["Shop.Orders.OrderService.Describe", "Shop.Orders.OrderService.PlaceAsync"], report.Woven.Select(method => method.FullName));
        Assert.Equal(["OrderService.Describe", "place order"], report.Woven.Select(method => method.Span!.Name));
        Assert.Contains("Shop.Orders.OrderService.ctor", report.Skipped.Select(method => method.FullName));
        Assert.All(report.Skipped, method => Assert.NotEmpty(method.Detail!));
    }

    [Fact]
    public async Task EditorsGetTheSchema()
    {
        var schema = await File.ReadAllTextAsync((await package.Shop).PathOf("Shop", "FodyWeavers.xsd"));

        Assert.Contains("name=\"AutoSpan\"", schema);
        Assert.Contains("name=\"ignoreExceptions\"", schema);
    }
}
