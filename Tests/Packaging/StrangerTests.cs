using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>A stranger's projects, whose only word of AutoSpan is the package reference and FodyWeavers.xml.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class StrangerTests(Package package)
{
    private static readonly string[] Traces =
    [
        "Shop.Traces: place order, Server, Unset",
        "  Catalog: ProductCatalog.FindAsync, Client, Unset",
        "    Catalog: ProductCatalog.Check, Client, Unset",
        "  Shop.Traces: OrderService.Describe, Internal, Unset",
        "Shop.Traces: place order, Server, Error Not a name: 4711",
        "  Catalog: ProductCatalog.FindAsync, Client, Error Not a name: 4711",
        "    Catalog: ProductCatalog.Check, Client, Error Not a name: 4711, exception of System.FormatException"
    ];

    public static TheoryData<string> Configurations { get; } = ["Debug", "Release"];

    /// <summary>Configuration, framework, and the assembly that has its <see cref="object"/>.</summary>
    public static TheoryData<string, string, string> CatalogBuilds { get; } = new()
    {
        { "Debug", "net10.0", "System.Runtime" },
        { "Debug", "netstandard2.0", "netstandard" },
        { "Debug", "net472", "mscorlib" },
        { "Release", "net10.0", "System.Runtime" },
        { "Release", "netstandard2.0", "netstandard" },
        { "Release", "net472", "mscorlib" }
    };

    [Theory]
    [MemberData(nameof(Configurations))]
    public async Task TheProgramPrintsTheSpansOfBothAssemblies(string configuration)
    {
        var shop = await package.Shop;

        var run = (await Dotnet.Program(shop.Output("Shop", configuration, "Shop.dll"))).MustSucceed();

        Assert.Equal(Traces, PrintedSpans.Tree(run));
        Assert.Equal(["One TEA is on its way.", "Not a name: 4711"], PrintedSpans.OtherLines(run));
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public async Task TheProgramNeedsNothingButTheRuntime(string configuration)
    {
        var program = (await package.Shop).Output("Shop", configuration, "Shop.dll");

        Assert.Equal(["AutoSpan.dll", "Catalog.dll", "Shop.dll"], Libraries(program));
        Assert.Equal(
            ["AutoSpan", "Catalog", "System.Console", "System.Diagnostics.DiagnosticSource", "System.Linq", "System.Runtime"],
            AssemblyReferences.Of(program));
    }

    [Theory]
    [MemberData(nameof(CatalogBuilds))]
    [Trait("Case", "25")]
    public async Task WeavingAddsNoReferenceOfAnotherFramework(string configuration, string framework, string core)
    {
        var library = (await package.Shop).Output("Catalog", configuration, "Catalog.dll", framework);

        string[] expected = ["AutoSpan", "System.Diagnostics.DiagnosticSource", core];
        Assert.Equal(expected.Order(StringComparer.Ordinal), AssemblyReferences.Of(library));
    }

    [Fact]
    public async Task AProjectWithoutThePackageRunsAWovenLibraryAndIsNotWoven()
    {
        var shop = await package.Shop;
        var program = shop.Output("Plain", "Release", "Plain.dll");

        var run = (await Dotnet.Program(program)).MustSucceed();

        Assert.Equal(
            ["Catalog: ProductCatalog.FindAsync, Client, Unset", "  Catalog: ProductCatalog.Check, Client, Unset"],
            PrintedSpans.Tree(run));
        Assert.Contains("netstandard", AssemblyReferences.Of(shop.Output("Plain", "Release", "Catalog.dll")));
        Assert.Equal(["AutoSpan.dll", "Catalog.dll", "Plain.dll"], Libraries(program));
        Assert.DoesNotContain("AutoSpan", AssemblyReferences.Of(program));
    }

    private static IEnumerable<string> Libraries(string file) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*.dll")
            .Select(library => Path.GetFileName(library))
            .Order(StringComparer.Ordinal);
}
