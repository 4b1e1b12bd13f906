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

    [Fact]
    [Trait("Fault", "B8")]
    public async Task ElementInTheWrongCaseIsAnErrorThatSaysSo()
    {
        var project = Make("Misspelt");
        project.Write("FodyWeavers.xml", "<Weavers><!-- <AUTOSPAN> --><Autospan /></Weavers>");

        var build = (await project.Run("build")).MustFail();

        Assert.Contains(build.Errors,
            error => error.Contains("error AS6002: <Autospan> is not an element of FodyWeavers.xml. Write <AutoSpan>", System.StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Fault", "B7")]
    public async Task PathMapGivesTheSameBytesInEveryFolder()
    {
        var one = MakeMapped("Mapped");
        var other = MakeMapped("Elsewhere/And/Deeper/Mapped");

        await one.Build();
        await other.Build();

        Assert.Contains("AutoSpan", AssemblyReferences.Of(one.Assembly));
        Assert.Equal(one.Hash(), other.Hash());

        OneProject MakeMapped(string name)
        {
            var project = Make(name, "<PathMap>$(MSBuildProjectDirectory)=/_/</PathMap>");
            project.Configure();
            project.Write("Sum.cs", NestedSolution.SumIn("Mapped").Split("// ")[0]
                + "public static class Sum { public static int Of(int[] n) { var s = 0; foreach (var i in n) s += i; return s; } }");
            return project;
        }
    }

    private OneProject Make(string name, string properties = "") => new(package.NewFolder(name), $"""
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {package.Reference}
          </ItemGroup>
        """);
}
