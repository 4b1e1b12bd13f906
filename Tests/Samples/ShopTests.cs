using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro;
using AutoSpan.Tests.Documentation;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Recipes;
using AutoSpan.Tests.Tool;
using Xunit;

namespace AutoSpan.Tests.Samples;

/// <summary>The sample shop prints what its documents show.</summary>
public sealed class ShopTests
{
    // Fody writes the name of the weaver before its messages.
    private const string Prefix = "Fody/AutoSpan: ";

    [Fact]
    public async Task ItPrintsTheTreesThatItsREADMEShows()
    {
        var program = Path.Combine(Repository.Root, "Samples", "Shop", "bin", nameof(Build.Debug), "net10.0", "Shop.dll");

        using var run = ExportedProgram.Start("dotnet", DistroEnvironment.Of("OTEL_TRACES_EXPORTER=console"), program);
        await run.End();

        Assert.Empty(run.Errors);
        Assert.Equal(TreesOf("Samples/README.md"), Trace.TreesIn(string.Join('\n', run.Output)));
    }

    [Fact]
    public void TheREADMEOfTheRepositoryShowsOneOfThem() =>
        Assert.Contains(Assert.Single(TreesOf("README.md")), TreesOf("Samples/README.md"));

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/report.md")]
    public async Task DocumentsQuoteTheLineThatItsBuildPrints(string document)
    {
        // The weaver itself: a report alone does not tell that the program exports its spans.
        var explained = (await Autospan.Run("explain", Path.Combine(Repository.Root, "Samples", "Shop"), "--format", "json")).MustSucceed();
        var summary = explained.Error.TrimEnd('\n') + " The report gives the reason for each: …/obj/Debug/net10.0/Shop.autospan.json";

        var quoted = new MarkdownFile(document).Sections.SelectMany(section => section.In(""))
            .Single(block => block.StartsWith(Prefix, StringComparison.Ordinal));

        Assert.Equal(Prefix + summary, quoted);
    }

    [Fact]
    public void ItsCodeTracesNothing()
    {
        var words = new[] { "Activity", "AutoSpan", "OpenTelemetry", "traceparent" };
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "Samples"), "*.cs", SearchOption.AllDirectories)
            // The customer is no part of the system: it says that it sends no headers.
            .Where(file => Path.GetFileName(file) != "Customer.cs")
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.DoesNotContain(files, file => words.Any(File.ReadAllText(file).Contains));
    }

    private static IReadOnlyList<string> TreesOf(string document)
    {
        var trees = new MarkdownFile(document).Sections.SelectMany(section => section.In("")).Where(block => block.Contains("└──", StringComparison.Ordinal));
        return Trace.TreesIn(string.Join("\n\n", trees));
    }
}
