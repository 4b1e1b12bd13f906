using System;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Browser;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AutoSpan.Tests.Reporting.Html;

/// <summary>Why: what the page tells of a method or a rule that is selected, in a browser.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class DetailsTests(Chromium chromium)
{
    [Fact]
    public async Task OneClickTellsWhyAMethodIsWovenAndWhatItsSpanIs()
    {
        await using var page = await chromium.OpenAsync(SampleReport.Page(SampleReport.Report));

        await page.Row("Place(").ClickAsync();

        Assert.Contains("Woven.", await page.Details.InnerTextAsync());
        Assert.Contains("""<Include namespace="Shop.*" /> FodyWeavers.xml:3""", await page.Details.InnerTextAsync());
        Assert.Equal(
            ["name place order", "kind Internal", "source Shop", "shape of the method async", "error when return == null", "parent from order.Headers"],
            await TableAsync(page, "The span"));
        Assert.Equal(
            [
                "order.id order.Id <Include> FodyWeavers.xml:3", "order.card order.Card written as *** <Include> FodyWeavers.xml:3",
                "team “core” <Set> FodyWeavers.xml:5"
            ],
            await TableAsync(page, "Tags"));
        Assert.Equal(["kind Internal default", "trivial skip default"], await TableAsync(page, "Settings in force"));
    }

    [Fact]
    public async Task ASettingTellsWhereItComesFrom()
    {
        await using var page = await chromium.OpenAsync(SampleReport.Page(SampleReport.Report));

        await page.Row("Find(").ClickAsync();

        Assert.Equal(["kind Client <Set> FodyWeavers.xml:5", "trivial skip default"], await TableAsync(page, "Settings in force"));
    }

    [Theory]
    [InlineData("Total.get(", "Not woven: trivial, because it only uses fields, properties and constructors.", "trivial=\"include\" traces it")]
    [InlineData("Save(", "Not woven: excluded, because it is so.", "A later <Include>")]
    [InlineData("Ping(", "Not woven: not included, because it is so.", "Add an <Include> that matches it")]
    public async Task OneClickTellsWhyAMethodIsNotWovenAndWhatToDo(string method, string reason, string advice)
    {
        await using var page = await chromium.OpenAsync(SampleReport.Page(SampleReport.Report));

        await page.Row(method).ClickAsync();

        await Expect(page.Details).ToContainTextAsync(reason);
        await Expect(page.Details).ToContainTextAsync(advice);
    }

    [Fact]
    public async Task RulesHaveTheirEffectsAlsoThoseThatDecideNothing()
    {
        await using var page = await chromium.OpenAsync(SampleReport.Page(SampleReport.Report));

        await page.Tab("Rules").ClickAsync();

        Assert.Equal(
            [
                """<Include namespace="Shop.*" /> FodyWeavers.xml:3 2 1 1 order.card, order.id""",
                """<Exclude type="Repository" method="Save" /> FodyWeavers.xml:4 0 1 0""",
                """<Set type="Repository" kind="Client" /> FodyWeavers.xml:5 0 0 2 kind, team""",
                """<Set type="Nobody" kind="Server" /> FodyWeavers.xml:6 0 0 0 it has no effect""",
                """<Event type="Validator" on="return" name="validated" /> FodyWeavers.xml:7 1 0 1 on"""
            ],
            await TableAsync(page, "Rules"));
    }

    [Fact]
    public async Task AClickOnARuleShowsItsMethods()
    {
        await using var page = await chromium.OpenAsync(SampleReport.Page(SampleReport.Report));
        await page.Tab("Rules").ClickAsync();

        await page.Page.GetByRole(AriaRole.Link, new() { Name = SampleReport.Set.Text }).ClickAsync();

        Assert.Equal(["Find()", "Place(Order, int)"], await page.Page.Locator("[aria-level='3'] .name").AllTextContentsAsync());
        await Expect(page.Details).ToContainTextAsync("It decides about no method: it only gives settings and tags.");
        await Expect(page.Details).ToContainTextAsync("It gives kind, team to 2 methods.");
        await Expect(page.Details).ToBeFocusedAsync();
    }

    // The lines of a name are not broken inside it: FodyWeave/rs.xml.
    [Fact]
    public async Task PlacesStayOnOneLine()
    {
        await using var page = await chromium.OpenAsync(SampleReport.Page(SampleReport.Report));
        await page.Page.SetViewportSizeAsync(700, 800);
        await page.Tab("Rules").ClickAsync();

        var heights = await page.Page.Locator(".whole").EvaluateAllAsync<double[]>("spans => spans.map(span => span.getBoundingClientRect().height)");

        Assert.Equal(5, heights.Length);
        Assert.All(heights, height => Assert.InRange(height, 1, 25));
    }

    static async Task<string[]> TableAsync(OpenPage page, string name)
    {
        var rows = page.Page.GetByRole(AriaRole.Table, new() { Name = name, Exact = true }).Locator("tbody tr");
        var texts = await rows.AllInnerTextsAsync();
        return [.. texts.Select(row => string.Join(' ', row.Split(['\t', '\n', ' '], StringSplitOptions.RemoveEmptyEntries)))];
    }
}
