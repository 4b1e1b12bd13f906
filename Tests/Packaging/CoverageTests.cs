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
    private const string Orders = """
        namespace Covered;

        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;

        public static class Orders
        {
            public static int Add(int a) { Console.Write(""); return a + 1; }

            public static string Size(int count)
            {
                try
                {
                    return count > 10 ? Name("large", count) : Name("small", count);
                }
                finally
                {
                    if (count == 3)
                        Console.Write("");
                }
            }

            public static string Text(int count) => Name("small", count + "".Length);

            public static Task<int> Later(int count) => count > 1 ? Task.FromResult(count) : Twice(count);

            public static async Task<int> Twice(int count)
            {
                await Task.Yield();
                return count > 1 ? count * 2 : count;
            }

            public static async IAsyncEnumerable<int> Slowly(int count)
            {
                for (var i = 0; i < count; i++)
                {
                    await Task.Yield();
                    if (i != 1)
                        yield return i;
                }
            }

            public static async Task<int> Tries(int count)
            {
                try
                {
                    await Task.Yield();
                    return 10 / count;
                }
                catch (DivideByZeroException) when (count == 0)
                {
                    return await Twice(1);
                }
            }

            public static IEnumerable<int> Upto(int count)
            {
                for (var i = 0; i < count; i++)
                {
                    if (i != 1)
                        yield return i;
                }
            }

            static string Name(string text, int count) => text + count;
        }
        """;

    private const string OrdersTests = """
        using System.Linq;
        using System.Threading.Tasks;
        using Covered;
        using Xunit;

        public class OrdersTests
        {
            [Fact] public void Adds() => Assert.Equal(3, Orders.Add(2));
            [Fact] public void Writes() => Assert.Equal("small2", Orders.Text(2));
            [Fact] public void Sizes() => Assert.Equal("small3", Orders.Size(3));
            [Fact] public async Task Waits() => Assert.Equal(2, await Orders.Later(2) + await Orders.Twice(0));
            [Fact] public async Task Tries() => Assert.Equal(1, await Orders.Tries(0));

            [Fact]
            public async Task Streams()
            {
                var sum = 0;
                await foreach (var item in Orders.Slowly(3))
                    sum += item;

                Assert.Equal(2, sum);
            }

            [Fact] public void Counts() => Assert.Equal(2, Orders.Upto(3).Count());
        }
        """;

    [Theory]
    [InlineData("Debug")]
    [InlineData("Release")]
    public async Task OnlyTheSourceCounts(string build)
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
        library.Write("Orders.cs", Orders);
        tests.Write("OrdersTests.cs", OrdersTests);

        // The engine of dotnet-coverage comes with the test SDK.
        var woven = await Coverage(tests, build, "woven", "XPlat Code Coverage");
        var plain = await Coverage(tests, build, "plain", "XPlat Code Coverage", "-p:DisableFody=true");
        var dotnetCoverage = await Coverage(tests, build, "dotnet-coverage", "Code Coverage;Format=cobertura");

        Assert.Equal(["Covered"], Packages(woven));
        Assert.Equal(["Covered", "CoveredTests"], Packages(dotnetCoverage));
        Assert.Equal(Counts(plain), Counts(woven));
    }

    private static async Task<XElement> Coverage(OneProject tests, string build, string folder, string collector, params string[] options)
    {
        (await tests.Run(["test", "-c", build, "--collect", collector, "--results-directory", tests.PathOf($"{build}-{folder}"), .. options])).MustSucceed();
        return XDocument.Load(Directory.EnumerateFiles(tests.PathOf($"{build}-{folder}"), "*cobertura.xml", SearchOption.AllDirectories).Single()).Root!;
    }

    private static string[] Packages(XElement report) =>
        [.. report.Descendants("package").Select(element => element.Attribute("name")!.Value).Order(StringComparer.Ordinal)];

    private static string[] Counts(XElement report) =>
        [.. new[] { "lines-covered", "lines-valid", "branches-covered", "branches-valid" }.Select(name => $"{name}: {report.Attribute(name)!.Value}")];
}
