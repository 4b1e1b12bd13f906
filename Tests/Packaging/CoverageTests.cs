using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>Code coverage of a woven library: what a test run counts.</summary>
[Collection(nameof(PackagingCollection))]
[Trait("Fault", "B6")]
public sealed class CoverageTests(Package package)
{
    [Fact]
    public async Task RuntimeCountsForNothing()
    {
        var library = new OneProject(package.NewFolder("Covered"), $"""
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                {package.Reference}
              </ItemGroup>
            """);
        library.Configure();
        var tests = new OneProject(package.NewFolder("CoveredTests"), """
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Covered/Covered.csproj" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                <PackageReference Include="xunit" Version="2.9.3" />
                <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
                <PackageReference Include="coverlet.collector" Version="10.0.1" />
              </ItemGroup>
            """);
        tests.Write("SumTests.cs", "public class SumTests { [Xunit.Fact] public void Adds() => Xunit.Assert.Equal(3, Covered.Sum.Of(1, 2)); }");

        // The engine of dotnet-coverage comes with the test SDK.
        var coverlet = await Packages(tests, "coverlet", "XPlat Code Coverage");
        var dotnetCoverage = await Packages(tests, "dotnet-coverage", "Code Coverage;Format=cobertura");

        Assert.Equal(["Covered"], coverlet);
        Assert.Equal(["Covered", "CoveredTests"], dotnetCoverage);
    }

    private static async Task<string[]> Packages(OneProject tests, string folder, string collector)
    {
        (await tests.Run("test", "--collect", collector, "--results-directory", tests.PathOf(folder))).MustSucceed();
        var report = Directory.EnumerateFiles(tests.PathOf(folder), "*cobertura.xml", SearchOption.AllDirectories).Single();
        return [.. XDocument.Load(report).Descendants("package").Select(element => element.Attribute("name")!.Value).Order(StringComparer.Ordinal)];
    }
}
