using System.IO;
using System.Threading.Tasks;
using AutoSpan.Tests.Browser;
using AutoSpan.Tests.Harness;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AutoSpan.Tests.Reporting.Html;

/// <summary>The page of the sample shop for everybody: axe-core, in both color schemes, and the keyboard.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class AccessibilityTests(Chromium chromium)
{
    static readonly string Shop = SampleReport.Page(
        Reports.ReadFile(Path.Combine(Repository.Root, "Samples", "Shop", "obj", "Debug", "net10.0", "Shop.autospan.json")));

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task EveryViewFollowsTheRules(ColorScheme scheme)
    {
        await using var page = await chromium.OpenAsync(Shop, scheme);
        await page.AssertAccessibleAsync();

        // The page makes only the rows that fit into the window.
        await page.Search.FillAsync("FindAsync");
        await page.Row("FindAsync(").ClickAsync();
        await Expect(page.Details).ToContainTextAsync("Settings in force");
        await page.AssertAccessibleAsync();

        await page.Tab("Rules").ClickAsync();
        await page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task SchemesDiffer()
    {
        await using var light = await chromium.OpenAsync(Shop);
        await using var dark = await chromium.OpenAsync(Shop, ColorScheme.Dark);

        Assert.NotEqual(await BackgroundAsync(light), await BackgroundAsync(dark));

        static Task<string> BackgroundAsync(OpenPage page) => page.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
    }

    [Fact]
    public async Task TabsTurnWithTheKeyboard()
    {
        await using var page = await chromium.OpenAsync(Shop);
        await page.Tab("Methods").FocusAsync();

        await page.Page.Keyboard.PressAsync("ArrowRight");

        await Expect(page.Tab("Rules")).ToBeFocusedAsync();
        await Expect(page.Tab("Rules")).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(page.Page.GetByRole(AriaRole.Table, new() { Name = "Rules" })).ToBeVisibleAsync();
        await Expect(page.Tree).ToBeHiddenAsync();
    }

    // The whole page, and nothing beside it.
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task ItFitsTheWindow(int width)
    {
        await using var page = await chromium.OpenAsync(Shop);
        await page.Page.SetViewportSizeAsync(width, 800);

        Assert.InRange(await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
    }
}
