using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Browser;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AutoSpan.Tests.Reporting.Html;

/// <summary>The tree of namespaces, types and methods, in a browser.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class TreeTests(Chromium chromium)
{
    static readonly string[] All =
    [
        "(global namespace)", "Health", "Ping()", "Shop.Data", "Repository", "Find()", "Save()",
        "Shop.Orders", "OrderService", "Place(Order, int)", "Total.get()", "Validator", "Check()"
    ];

    [Fact]
    public async Task ItHasEveryMethodUnderItsTypeAndNamespaceWithCounts()
    {
        await using var page = await chromium.OpenAsync(SampleReport.Page(SampleReport.Report));

        Assert.Equal(All, await page.Rows.Locator(".name").AllTextContentsAsync());
        await Expect(page.Row("Shop.Orders")).ToHaveAccessibleNameAsync("Shop.Orders 2 of 3 woven");
        await Expect(page.Row("OrderService")).ToHaveAccessibleNameAsync("OrderService 1 of 2 woven");
        await Expect(page.Row("Place(")).ToHaveAccessibleNameAsync("Place(Order, int) , span place order");
        await Expect(page.Row("Check(")).ToHaveAccessibleNameAsync("Check() , event validated");
        await Expect(page.Row("Total.get(")).ToHaveAccessibleNameAsync("Total.get() , not woven: trivial");
        await Expect(page.Page.Locator("#counts")).ToHaveTextAsync("2 spans and 1 event in 6 methods");
    }

    [Fact]
    public async Task TheKeyboardMovesOpensAndCloses()
    {
        await using var page = await chromium.OpenAsync(SampleReport.Page(SampleReport.Report));
        await page.Tree.FocusAsync();

        await PressAsync("End", "Check()");
        await PressAsync("ArrowLeft", "Validator");
        await PressAsync("ArrowLeft", "Validator", isExpanded: false);
        await PressAsync("ArrowUp", "Total.get()");
        await PressAsync("ArrowLeft", "OrderService");
        await PressAsync("ArrowLeft", "OrderService", isExpanded: false);
        await PressAsync("ArrowLeft", "Shop.Orders");
        Assert.Equal(All.Except(["Place(Order, int)", "Total.get()", "Check()"]), await page.Rows.Locator(".name").AllTextContentsAsync());
        await PressAsync("Home", "(global namespace)");
        await PressAsync("Enter", "(global namespace)", isExpanded: false);
        await PressAsync("ArrowRight", "(global namespace)", isExpanded: true);
        await PressAsync("ArrowRight", "Health");
        await PressAsync("ArrowDown", "Ping()");

        async Task PressAsync(string key, string expected, bool? isExpanded = null)
        {
            await page.Page.Keyboard.PressAsync(key);
            var active = page.Page.Locator($"#{await page.Tree.GetAttributeAsync("aria-activedescendant")}");
            await Expect(active.Locator(".name")).ToHaveTextAsync(expected);
            if (isExpanded is { } value)
                await Expect(active).ToHaveAttributeAsync("aria-expanded", value ? "true" : "false");
        }
    }

    [Fact]
    public async Task AMethodOfALinkIsShownWhereverItIs()
    {
        await using var page = await chromium.OpenAsync(SampleReport.Page(SampleReport.Large(20_000)));

        await page.Page.EvaluateAsync("location.hash = '#method=' + encodeURIComponent('Contoso.Area039|Service01999|Operation19990Async()')");

        await Expect(page.Row("Operation19990Async()")).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(page.Row("Operation19990Async()")).ToBeInViewportAsync();
        await Expect(page.Details).ToContainTextAsync("Contoso.Area039.Service01999.Operation19990Async");
    }
}
