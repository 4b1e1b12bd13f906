using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Browser;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AutoSpan.Tests.Reporting.Html;

/// <summary>Search and filters, in a browser.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class FilterTests(Chromium chromium)
{
    [Theory]
    [InlineData("place", "Place(Order, int)")]
    [InlineData("  ORDERSERVICE   total ", "Total.get()")]
    [InlineData("place order", "Place(Order, int)")]
    [InlineData("order.card", "Place(Order, int)")]
    [InlineData("fields, properties", "Total.get()")]
    [InlineData("/health", "Ping()")]
    [InlineData("type=\"validator\"", "Check()")]
    [InlineData("async", "Place(Order, int)")]
    public async Task SearchFindsWordsOfNamesSpansTagsRulesAndReasons(string text, string method)
    {
        await using var page = await chromium.OpenAsync(SampleReport.Page(SampleReport.Report));

        await page.SearchAsync(text, "1 method");

        Assert.Equal([method], await page.Page.Locator("[aria-level='3'] .name").AllTextContentsAsync());
        await Expect(page.Rows).ToHaveCountAsync(3);
    }

    [Theory]
    [InlineData("Decision", "woven (3)", "Find() Place(Order,int) Check()")]
    [InlineData("Decision", "events (1)", "Check()")]
    [InlineData("Decision", "not woven (3)", "Ping() Save() Total.get()")]
    [InlineData("Decision", "not woven: trivial (1)", "Total.get()")]
    [InlineData("Shape", "synchronous (2)", "Find() Check()")]
    [InlineData("Rule", """FodyWeavers.xml:3 <Include namespace="Shop.*" /> (3)""", "Find() Place(Order,int) Total.get()")]
    [InlineData("Rule", """FodyWeavers.xml:5 <Set type="Repository" kind="Client" /> (2)""", "Find() Place(Order,int)")]
    public async Task FiltersLeaveWhatTheyName(string filter, string choice, string methods)
    {
        await using var page = await chromium.OpenAsync(SampleReport.Page(SampleReport.Report));

        await page.Filter(filter).SelectOptionAsync(choice);

        var names = await page.Page.Locator("[aria-level='3'] .name").AllTextContentsAsync();
        Assert.Equal(methods, string.Join(' ', names.Select(name => name.Replace(" ", ""))));
        await page.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Expect(page.Page.Locator("[aria-level='3']")).ToHaveCountAsync(6);
    }

    [Fact]
    public async Task FiltersCombineAndSayIfNothingIsLeft()
    {
        await using var page = await chromium.OpenAsync(SampleReport.Page(SampleReport.Report));
        await page.Page.Keyboard.PressAsync("/");
        await Expect(page.Search).ToBeFocusedAsync();
        await page.SearchAsync("repository", "2 methods");

        await page.Filter("Decision").SelectOptionAsync("woven");
        await Expect(page.Rows).ToHaveCountAsync(3);
        await page.Filter("Decision").SelectOptionAsync("event");

        await Expect(page.Page.GetByText("No method matches the filters.")).ToBeVisibleAsync();
        await Expect(page.Page.Locator("output")).ToHaveTextAsync("0 methods");
        await page.AssertAccessibleAsync();
    }
}
