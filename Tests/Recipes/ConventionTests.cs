using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using AutoSpan.Tests.Documentation;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Recipes;

/// <summary>docs/opentelemetry.md names the attributes of the semantic conventions that woven methods write, all of them and no other.</summary>
[Collection(nameof(Spans))]
public sealed class ConventionTests
{
    private const string Code = """
        namespace Shop;

        public class OrderService
        {
            public void Place(int id) => throw new InvalidOperationException(id.ToString());
        }
        """;

    private const string Weavers = """<AutoSpan code="location"><Include namespace="Shop" trivial="include" /></AutoSpan>""";

    private const string Calls = """
        try
        {
            new Shop.OrderService().Place(7);
        }
        catch (InvalidOperationException)
        {
        }
        """;

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task TheDocumentListsWhatIsWritten(Build build)
    {
        using var kitchen = new Kitchen(build);
        kitchen.Weave([new RecipeProject("Shop", [Code])], Weavers);
        using var trace = new Trace();

        await kitchen.Call(Calls);

        var span = Assert.Single(trace.Ended);
        var written = span.TagObjects.Select(tag => $"{tag.Key} on span")
            .Concat(span.Events.SelectMany(e => e.Tags.Select(tag => $"{tag.Key} on event {e.Name}")));
        Assert.Equal(Listed().Order(), written.Order());
    }

    private static IEnumerable<string> Listed() =>
        Regex.Matches(new MarkdownFile("docs/opentelemetry.md").Text, @"^\| `(?<name>(code|error|exception)\.[\w.]+)` \| (?<on>span|event `\w+`) \|",
            RegexOptions.Multiline)
            .Select(row => $"{row.Groups["name"].Value} on {row.Groups["on"].Value.Replace("`", "")}");
}
