using System.Threading.Tasks;

namespace AutoSpan.Tests.Packaging;

/// <summary>
/// The solution of <see cref="ShopSource"/>, built in Release and in Debug: Shop, a woven program; Catalog, a woven library for three
/// frameworks; Plain, a program that is not woven and has the library as it was built for .NET Standard.
/// </summary>
internal sealed class ShopBuild
{
    private readonly Package _package;
    private readonly Solution _solution;

    private ShopBuild(Package package)
    {
        _package = package;
        _solution = new Solution(package.NewFolder("Shop"), "Shop");
        WriteCatalog();
        WriteShop();
        WritePlain();
    }

    public DotnetRun Release { get; private set; } = null!;

    public DotnetRun Debug { get; private set; } = null!;

    public static async Task<ShopBuild> Make(Package package)
    {
        var shop = new ShopBuild(package);
        shop.Release = await shop.Build("Release");
        shop.Debug = await shop.Build("Debug");
        return shop;
    }

    public string PathOf(params string[] parts) => _solution.PathOf(parts);

    /// <summary>An assembly in the output of a project.</summary>
    public string Output(string project, string configuration, string file, string framework = "net10.0") =>
        PathOf(project, "bin", configuration, framework, file);

    /// <summary>A file beside the intermediate assembly of a project.</summary>
    public string Intermediate(string project, string configuration, string file, string framework = "net10.0") =>
        PathOf(project, "obj", configuration, framework, file);

    private async Task<DotnetRun> Build(string configuration) =>
        (await Dotnet.Sdk(_solution.Folder, "build", _solution.File, "-c", configuration)).MustSucceed();

    private void WriteCatalog()
    {
        _solution.AddProject("Catalog", $"""
              <PropertyGroup>
                <TargetFrameworks>net10.0;netstandard2.0;net472</TargetFrameworks>
              </PropertyGroup>
              <ItemGroup>
                {_package.Reference}
              </ItemGroup>
            """);
        _solution.Write("Catalog/ProductCatalog.cs", ShopSource.Catalog);
        _solution.Write("Catalog/FodyWeavers.xml", ShopSource.CatalogWeavers);
    }

    // The trimming is asked for by a property of its own: PublishTrimmed on the command line would reach the library, which refuses it.
    private void WriteShop()
    {
        _solution.AddProject("Shop", $"""
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <PublishTrimmed Condition="'$(Trim)' == 'true'">true</PublishTrimmed>
              </PropertyGroup>
              <ItemGroup>
                {_package.Reference}
                <ProjectReference Include="../Catalog/Catalog.csproj" />
              </ItemGroup>
            """);
        _solution.Write("Shop/Program.cs", ShopSource.ShopProgram);
        _solution.Write("Shop/OrderService.cs", ShopSource.Orders);
        _solution.Write("Shop/FodyWeavers.xml", ShopSource.ShopWeavers);
    }

    private void WritePlain()
    {
        _solution.AddProject("Plain", """
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Catalog/Catalog.csproj" SetTargetFramework="TargetFramework=netstandard2.0" />
              </ItemGroup>
            """);
        _solution.Write("Plain/Program.cs", ShopSource.PlainProgram);
    }
}
