using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Documentation;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Recipes;

/// <summary>The configuration in docs/migration.md gives the same spans as the code that it replaces.</summary>
[Collection(nameof(Spans))]
public sealed class MigrationTests
{
    private const string Calls = """
        var orders = new Shop.Orders.OrderService();
        await orders.PlaceAsync(new(7, "Ada"));
        try
        {
            await orders.PlaceAsync(new(8, " "));
        }
        catch (ArgumentException)
        {
        }
        """;

    private static readonly MarkdownSection s_section = new MarkdownFile("docs/migration.md")["Spans by hand"];

    [Fact]
    public async Task SpansByHandAreThoseThatTheDocumentShows() => Assert.Equal(Promised, await Trees(Build.Release, woven: false));

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task WovenOnesAreTheSame(Build build) => Assert.Equal(Promised, await Trees(build, woven: true));

    private static IReadOnlyList<string> Promised => Trace.TreesIn(s_section.In("").Single());

    private static async Task<IReadOnlyList<string>> Trees(Build build, bool woven)
    {
        using var kitchen = new Kitchen(build);
        var code = new RecipeProject("Shop", [s_section.In("csharp")[woven ? 1 : 0]]);
        if (woven)
            kitchen.Weave([code], s_section.In("xml").Single());
        else
            kitchen.Compile(code);

        using var trace = new Trace();
        await kitchen.Call(Calls);
        return trace.Trees();
    }
}
