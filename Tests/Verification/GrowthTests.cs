using System.Globalization;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Documentation;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Verification;

/// <summary>How much larger weaving makes published libraries: docs/scale.md has the numbers.</summary>
[Trait("Fault", "Z5")]
public sealed class GrowthTests
{
    private const string Default = "<AutoSpan />";

    [Theory]
    [InlineData("Newtonsoft.Json")]
    [InlineData("Dapper")]
    [InlineData("CsvHelper")]
    public void IsWhatTheDocumentSays(string library)
    {
        var original = Repository.RealAssembly(library, "net10.0");

        string[] growth = [.. new[] { Default, Woven.Everything, Woven.EverythingRead }.Select(configuration => Growth(original, configuration))];
        Assert.Equal($"| {library} | {Size(original)} KB | {string.Join(" | ", growth)} |", Row(library));
    }

    private static string Growth(string original, string configuration) =>
        (Length(Woven.File(original, configuration).Path) / Length(original)).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Size(string file) => (Length(file) / 1000).ToString("0", CultureInfo.InvariantCulture);

    private static double Length(string file) => new FileInfo(file).Length;

    private static string? Row(string library) =>
        new MarkdownFile("docs/scale.md").Text.Split('\n').SingleOrDefault(line => line.StartsWith($"| {library} |", System.StringComparison.Ordinal));
}
