using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>What makes another assembly of the same source builds the project anew.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class ConfigurationChangeTests(Package package)
{
    [Fact]
    [Trait("Fault", "B2")]
    public async Task DisableFodyGivesThePlainAssemblyAndBack()
    {
        var project = Make("Disabled");
        project.Configure();

        await project.Build("-p:DisableFody=true");
        var plain = project.Hash();
        Assert.DoesNotContain("AutoSpan", AssemblyReferences.Of(project.Assembly));
        await project.Build();
        var woven = project.Hash();
        Assert.Contains("AutoSpan", AssemblyReferences.Of(project.Assembly));

        await project.Build("-p:DisableFody=true");
        Assert.Equal(plain, project.Hash());
        await project.Build();
        Assert.Equal(woven, project.Hash());
    }

    [Fact]
    [Trait("Fault", "B8")]
    public async Task FileThatIsDeletedCountsNoMore()
    {
        var folder = package.NewFolder("Deleting");
        System.IO.File.WriteAllText(System.IO.Path.Combine(folder, "FodyWeavers.xml"), "<Weavers><AutoSpan source='Above' /></Weavers>");
        var project = Make("Deleting/Deleted");
        project.Configure("source='Own'");

        await project.Build();
        Assert.Equal("Own", project.Source);
        project.Delete("FodyWeavers.xml");
        await project.Build();
        Assert.Equal("Above", project.Source);
        Assert.Empty((await project.Build()).Woven);
    }

    [Fact]
    [Trait("Fault", "B8")]
    public async Task PropertyOfTheProjectWinsOverTheFile()
    {
        var project = Make("Configured");
        project.Configure("source='File'");
        await project.Build();

        var build = await project.Build("-p:WeaverConfiguration=<Weavers><AutoSpan source='Property*' /></Weavers>");

        Assert.Equal(["Configured"], build.Woven);
        Assert.Equal("Property*", project.Source);
    }

    private OneProject Make(string name) => new(package.NewFolder(name), $"""
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            {package.Reference}
          </ItemGroup>
        """);
}
