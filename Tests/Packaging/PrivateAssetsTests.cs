using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>References that keep assets of the package back: an application works all the same, and of a library the build says what is missing.</summary>
[Collection(nameof(PackagingCollection))]
[Trait("Fault", "B3")]
public sealed class PrivateAssetsTests(Package package)
{
    private const string Program = """
        using AutoSpan;

        System.Console.WriteLine(Work.Run(2));

        public static class Work
        {
            [WithSpan]
            public static int Run(int n) => n + 1;
        }
        """;

    /// <summary>Name of the project, and the metadata of the reference: by hand, and as <c>dotnet add package</c> writes it for tools.</summary>
    public static TheoryData<string, string> References { get; } = new()
    {
        { "PrivateApp", "PrivateAssets='all'" },
        { "ToolApp", "PrivateAssets='all' IncludeAssets='runtime; build; native; contentfiles; analyzers; buildtransitive'" }
    };

    [Theory]
    [MemberData(nameof(References))]
    public async Task PublishedApplicationHasTheRuntime(string name, string metadata)
    {
        var project = new OneProject(package.NewFolder(name), Application(package.Reference.Replace(" />", $" {metadata} />")));
        await AssertWorks(project);
    }

    [Fact]
    public async Task GlobalReferenceWorks()
    {
        var project = new OneProject(package.NewFolder("GlobalApp"), Application(""));
        project.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <GlobalPackageReference Include="{Package.Id}" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
        await AssertWorks(project);
    }

    [Fact]
    public async Task LibraryThatKeepsTheRuntimeFromItsUsersIsTold()
    {
        var project = new OneProject(package.NewFolder("PrivateLibrary"), Library(package.Reference.Replace(" />", " PrivateAssets='all' />")));
        project.Configure();

        var told = await project.Build();
        var silenced = await project.Build("-p:NoWarn=AS6001");

        var warning = told.Lines.First(line => line.Contains(": warning AS6001: ", System.StringComparison.Ordinal));
        Assert.Contains("Add a reference to the package AutoSpan, or remove PrivateAssets.", warning);
        Assert.DoesNotContain(silenced.Lines, line => line.Contains("AS6001", System.StringComparison.Ordinal));
    }

    private static async Task AssertWorks(OneProject project)
    {
        project.Write("Program.cs", Program);
        project.Configure();
        var output = project.PathOf("published");

        var publish = (await project.Run("publish", "-o", output)).MustSucceed();

        Assert.Equal([project.Name], publish.Woven);
        Assert.DoesNotContain(publish.Lines, line => line.Contains(": warning", System.StringComparison.Ordinal));
        var run = (await Dotnet.Program(Path.Combine(output, $"{project.Name}.dll"))).MustSucceed();
        Assert.Equal("3", run.Output.Trim());
    }

    private static string Application(string references) => Project("Exe", references);

    private static string Library(string references) => Project("Library", references);

    private static string Project(string type, string references) => $"""
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>{type}</OutputType>
          </PropertyGroup>
          <ItemGroup>
            {references}
          </ItemGroup>
        """;
}
