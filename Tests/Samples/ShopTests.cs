using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Documentation;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Packaging;
using AutoSpan.Tests.Recipes;
using Xunit;

namespace AutoSpan.Tests.Samples;

/// <summary>The sample shop prints what its documents show.</summary>
public sealed class ShopTests
{
    [Fact]
    public async Task The_shop_prints_the_trees_of_its_README()
    {
        var printed = await Run();

        Assert.Equal(Trace.TreesIn(string.Join("\n\n", Shown("Samples/README.md"))), printed);
    }

    [Fact]
    public void The_tree_in_the_README_is_one_of_them() =>
        Assert.Contains(Assert.Single(Trace.TreesIn(new MarkdownFile("README.md")["See it"].In("").Single(block => block.Contains("└──")))), Trace.TreesIn(string.Join("\n\n", Shown("Samples/README.md"))));

    [Fact]
    public void The_code_of_the_shop_does_not_trace()
    {
        var words = new[] { "ActivitySource", "System.Diagnostics", "AutoSpan" };
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "Samples", "Shop"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"));

        Assert.DoesNotContain(files, file => words.Any(File.ReadAllText(file).Contains));
    }

    private static IReadOnlyList<string> Shown(string document) =>
        [.. new MarkdownFile(document).Sections.SelectMany(section => section.In("")).Where(block => block.Contains(" ms"))];

    private static async Task<IReadOnlyList<string>> Run()
    {
        var program = Path.Combine(Repository.Root, "Samples", "Shop", "bin", nameof(Build.Debug), "net10.0", "Shop.dll");
        return Trace.TreesIn((await Dotnet.Program(program)).MustSucceed().Output);
    }
}
