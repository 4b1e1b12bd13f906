using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>The report of a project in build after build: it comes with weaving, stays while nothing changes, and goes with a clean.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class ReportFileTests
{
    private readonly Solution _solution;

    public ReportFileTests(Package package)
    {
        _solution = new Solution(package.NewFolder("Reported"), "Reported");
        _solution.AddProject("Reported", $"""
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                {package.Reference}
              </ItemGroup>
            """);
        _solution.Write("Reported/OrderService.cs", """
            using System.Threading.Tasks;

            namespace Reported;

            public class OrderService
            {
                public async Task<int> CountAsync(string text)
                {
                    await Task.Yield();
                    return text.Split(' ').Length;
                }
            }
            """);
    }

    [Fact]
    public async Task ItIsWrittenKeptReplacedAndCleaned()
    {
        Configure("html");
        var first = (await Run("build")).MustSucceed();
        Assert.EndsWith("The report gives the reason for each: " + PathOf("html"), Assert.Single(first.Summaries), StringComparison.Ordinal);
        Assert.Equal(["html", "json"], Reports());
        var page = await File.ReadAllTextAsync(PathOf("html"));
        Assert.Contains("\"name\":\"CountAsync\"", page, StringComparison.Ordinal);
        Assert.Contains($"\"file\":\"FodyWeavers.xml\",\"line\":{LineOfRule()}}}", page, StringComparison.Ordinal);

        var second = (await Run("build")).MustSucceed();
        Assert.Empty(second.Woven);
        Assert.Equal(page, await File.ReadAllTextAsync(PathOf("html")));

        Configure("json");
        Assert.Equal(["Reported"], (await Run("build")).MustSucceed().Woven);
        Assert.Equal(["json"], Reports());
        (await Run("build")).MustSucceed();
        Assert.Equal(["json"], Reports());

        Configure("html");
        (await Run("build")).MustSucceed();
        Assert.Equal(["html", "json"], Reports());
        (await Run("clean")).MustSucceed();
        Assert.Empty(Reports());
    }

    private Task<DotnetRun> Run(string command) => Dotnet.Sdk(_solution.PathOf("Reported"), command);

    private string PathOf(string format) => _solution.PathOf("Reported", "obj", "Debug", "net10.0", $"Reported.autospan.{format}");

    private string[] Reports() => [.. new[] { "html", "json" }.Where(format => File.Exists(PathOf(format)))];

    // Fody writes the file anew when it adds the schema: the line is that in the file as the user finds it.
    private int LineOfRule() => 1 + Array.FindIndex(
        File.ReadAllLines(_solution.PathOf("Reported", "FodyWeavers.xml")), line => line.Contains("<Include", StringComparison.Ordinal));

    private void Configure(string report) => _solution.Write("Reported/FodyWeavers.xml", $"""
        <Weavers>
          <AutoSpan report="{report}">
            <Include namespace="Reported" />
          </AutoSpan>
        </Weavers>
        """);
}
