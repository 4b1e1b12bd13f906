using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>The nearest FodyWeavers.xml above a project counts, whatever is built and how, and no file appears beside the project.</summary>
[Collection(nameof(PackagingCollection))]
[Trait("Fault", "B1")]
public sealed class NearestConfigurationTests(Package package, NestedSolution solution) : IClassFixture<NestedSolution>
{
    /// <summary>A folder, and a command that builds both projects.</summary>
    public static TheoryData<string, string> Commands { get; } = new()
    {
        { ".", "build Nested.slnx" },
        { NestedSolution.App, "build" },
        { ".", $"run --project {NestedSolution.App}" },
        { ".", $"publish {NestedSolution.App}" },
        { NestedSolution.App, "pack" },
        { ".", $"test {NestedSolution.Tests}" },
        { NestedSolution.App, "build -p:UseArtifactsOutput=true -p:ArtifactsPath=../../../artifacts" }
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task TheNearestFileAboveCounts(string folder, string command)
    {
        solution.Change();
        var start = DateTime.UtcNow;

        (await solution.Run(folder, command.Split(' '))).MustSucceed();

        Assert.Equal("Root", solution.SourceOf(NestedSolution.App, start));
        Assert.Equal("Between", solution.SourceOf(NestedSolution.Library, start));
        Assert.Equal(["FodyWeavers.xml", "src/libs/FodyWeavers.xml"], solution.Configurations());
    }

    [Fact]
    public async Task AProjectThatIsCopiedWithTheFilesOfTheRootIsWovenAlike()
    {
        var image = package.NewFolder("Image");
        foreach (var file in new[] { "FodyWeavers.xml", "Directory.Build.props", "Directory.Packages.props", $"{NestedSolution.Library}/Library.csproj",
            $"{NestedSolution.Library}/Sum.cs" })
        {
            var copy = Path.Combine(image, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(solution.PathOf(file), copy);
        }

        var project = Path.Combine(image, NestedSolution.Library);
        (await Dotnet.Sdk(project, "publish")).MustSucceed();

        Assert.Equal("Root", WovenReport.SourceIn(Path.Combine(project, "obj/Release/net10.0/Library.autospan.json")));
        Assert.False(File.Exists(Path.Combine(project, "FodyWeavers.xml")));
    }
}
