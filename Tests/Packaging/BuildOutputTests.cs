using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
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
            Line("Catalog", "net10.0"),
            Line("Catalog", "net472"),
            Line("Catalog", "netstandard2.0"),
            Line("Shop", "net10.0")
        ];

        Assert.Equal(expected, build.Summaries.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(build.Lines, line => line.Contains(": warning", StringComparison.Ordinal));

        string Line(string project, string framework) =>
            $"Fody/AutoSpan: {project}: 2 methods woven. The report gives the reason for each: "
            + shop.Intermediate(project, configuration, $"{project}.autospan.json", framework);
    }

    [Fact]
    public async Task TheReportHasEveryMethod()
    {
        var shop = await package.Shop;
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(shop.Intermediate("Shop", "Release", "Shop.autospan.json")));

        Assert.Equal(["Shop.Orders.OrderService.Describe", "Shop.Orders.OrderService.PlaceAsync"], Texts("woven", "method"));
        Assert.Equal(["OrderService.Describe", "place order"], Texts("woven", "span"));
        Assert.Contains("Shop.Orders.OrderService.ctor", Texts("skipped", "method"));
        Assert.All(Texts("skipped", "detail"), reason => Assert.NotEmpty(reason));

        IEnumerable<string> Texts(string list, string property) => report.RootElement.GetProperty(list).EnumerateArray()
            .Select(entry => entry.GetProperty(property).GetString()!)
            .Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task EditorsGetTheSchema()
    {
        var schema = await File.ReadAllTextAsync((await package.Shop).PathOf("Shop", "FodyWeavers.xsd"));

        Assert.Contains("name=\"AutoSpan\"", schema);
        Assert.Contains("name=\"ignoreExceptions\"", schema);
    }
}
