using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>The tool, installed from its package, on the project of a stranger.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class ToolTests(Package package)
{
    [Fact]
    public async Task InstalledItExplainsChecksAndRunsAProject()
    {
        var tools = package.NewFolder("tools");
        (await Dotnet.Run(tools, ["tool", "install", Package.ToolId, "--tool-path", tools, "--version", package.Version])).MustSucceed();
        var project = new OneProject(package.NewFolder("Explained"), $"""
            <PropertyGroup>
              <TargetFramework>net10.0</TargetFramework>
              <OutputType>Exe</OutputType>
              <!-- Fody would write the name of a schema into FodyWeavers.xml, and move its lines. -->
              <FodyGenerateXsd>false</FodyGenerateXsd>
            </PropertyGroup>
            <ItemGroup>{package.Reference}</ItemGroup>
            """);
        project.Write("Program.cs", "System.Console.WriteLine(Explained.Sum.Of(1, 2, 3));");
        project.Write("FodyWeavers.xml", "<Weavers>\n  <AutoSpan kind=\"Client\" />\n</Weavers>");
        var other = project.PathOf("other.xml");
        project.Write("other.xml", "<Weavers>\n  <AutoSpan source=\"Elsewhere\">\n    <Include namespace=\"Explained\" />\n  </AutoSpan>\n</Weavers>");
        async Task<string> Tool(int code, params string[] arguments)
        {
            var run = await Dotnet.Run(project.Folder, arguments, Path.Combine(tools, "autospan"));
            Assert.True(run.ExitCode == code, $"Exit code {run.ExitCode}:\n{run.Output}");
            return run.Output;
        }

        // Before a build: what the build will say.
        var before = await Explain("--format", "json");
        var trial = await Explain("--format", "json", "--config", other);
        await project.Build();
        var report = project.PathOf("obj", "Debug", "net10.0", "Explained.autospan.json");
        Assert.Equal(File.ReadAllText(report), before);
        Assert.Equal(File.ReadAllText(report), await Explain("--format", "json"));

        Assert.Contains("nothing in Explained exports spans", await Tool(1, "doctor"));
        Assert.Contains("Sum.Of", await Tool(0, "run", "."));
        File.WriteAllText(project.PathOf("new.json"), trial);
        Assert.Contains("source Explained → Elsewhere", await Tool(1, "diff", report, "new.json"));

        // The configuration that was tried becomes that of the project.
        project.Write("FodyWeavers.xml", File.ReadAllText(other));
        await project.Build();
        Assert.Equal(File.ReadAllText(report), trial);

        File.Delete(project.PathOf("FodyWeavers.xml"));
        Assert.Contains("<Include namespace=\"Explained\" />", await Tool(0, "init"));
        Assert.True(File.Exists(project.PathOf("FodyWeavers.xml")));

        async Task<string> Explain(params string[] arguments)
        {
            var output = await Tool(0, ["explain", ".", .. arguments]);
            // Standard error follows: the summary.
            return output[..(output.LastIndexOf("]\n}\n", System.StringComparison.Ordinal) + 4)];
        }
    }
}
