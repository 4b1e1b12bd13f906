using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Browser;
using AutoSpan.Tests.Reporting;
using AutoSpan.Tests.Verification;
using AutoSpan.Tool.Traces;
using Microsoft.Playwright;
using Xunit;
using static AutoSpan.Tests.Tool.Traces.TraceText;
using static Microsoft.Playwright.Assertions;

namespace AutoSpan.Tests.Tool.Traces;

/// <summary>The report with a trace, in a browser.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class TracePageTests(Chromium chromium)
{
    const string Script = "</script><script>alert(1)</script>\u202e";

    [Fact]
    public async Task TheTreeAndTheDetailsTellWhatAMethodCosts()
    {
        await using var page = await chromium.OpenAsync(Html());

        await Expect(page.Row("Place(")).ToHaveAccessibleNameAsync("Place() , span A.Place 1 call, 50.0 ms");
        await Expect(page.Row("Quiet(")).ToHaveAccessibleNameAsync("Quiet() , span B.Quiet never called");
        await page.Row("Load(").ClickAsync();

        var rows = await page.Page.GetByRole(AriaRole.Table, new() { Name = "Observed" }).Locator("tbody tr").AllInnerTextsAsync();
        Assert.Equal(
            ["calls 200", "errors 1", "total time 2.00 ms", "own time 2.00 ms", "mean 10.0 µs", "longest 10.0 µs"], rows.Select(row => row.Replace('\t', ' ')));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task TheTraceHasFloodsAndWhatWasNeverCalled(ColorScheme scheme)
    {
        await using var page = await chromium.OpenAsync(Html(), scheme);
        await page.Tab("Trace").ClickAsync();
        var view = page.Page.GetByRole(AriaRole.Tabpanel);

        await Expect(view).ToContainTextAsync("trace.json: 202 spans in 1 trace. 1 span of other sources. 2 methods observed, 1 never called.");
        await Expect(view).ToContainTextAsync("Shop.A.Load 200 spans, 99 % of all, 10.0 µs on average.");
        await Expect(view.Locator("pre code")).ToHaveTextAsync("<Event namespace=\"Shop\" type=\"A\" method=\"Load\" on=\"exception\" />");
        await Expect(view.GetByRole(AriaRole.Listitem)).ToHaveTextAsync("Shop.B.Quiet");
        await page.AssertAccessibleAsync();

        await view.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Details).ToContainTextAsync("Never called in trace.json.");
    }

    [Fact]
    public async Task TheHottestMethodsCanBeOrdered()
    {
        await using var page = await chromium.OpenAsync(Html());
        await page.Tab("Trace").ClickAsync();
        var first = page.Page.GetByRole(AriaRole.Table, new() { Name = "The hottest methods" }).Locator("tbody a").First;
        await Expect(first).ToHaveTextAsync("Shop.A.Place");

        await page.Page.GetByLabel("The first 50 by").SelectOptionAsync("calls");

        await Expect(first).ToHaveTextAsync("Shop.A.Load");
    }

    [Fact]
    public async Task TheIcicleIsMovedAndZoomedWithTheKeyboard()
    {
        await using var page = await chromium.OpenAsync(Html());
        await page.Tab("Trace").ClickAsync();
        var picture = page.Page.GetByRole(AriaRole.Group, new() { Name = "All traces" });
        var outer = picture.GetByRole(AriaRole.Button, new() { Name = "GET /: 1 span, 100 ms, 100 % of the time" });
        var place = picture.GetByRole(AriaRole.Button, new() { Name = "Place: 1 span, 50.0 ms, 50 % of the time" });
        var load = picture.GetByRole(AriaRole.Button, new() { Name = "Load: 200 spans, 2.00 ms, 1 error, 2 % of the time" });

        await outer.FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(place).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(load).ToBeFocusedAsync();
        await Expect(page.Page.Locator("#trace-view [aria-live]").Last).ToHaveTextAsync("Load: 200 spans, 2.00 ms, 1 error, 2 % of the time Shop.A.Load");
        var narrow = (await load.BoundingBoxAsync())!.Width;

        await page.Page.Keyboard.PressAsync("Enter");
        Assert.True((await load.BoundingBoxAsync())!.Width > narrow * 10);
        await Expect(load).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(narrow, (await load.BoundingBoxAsync())!.Width, 0.5);
        await page.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(place).ToBeFocusedAsync();
    }

    [Fact]
    public async Task HostileNamesOfSpansAreText()
    {
        await using var page = await chromium.OpenAsync(Html(Script));

        await page.Tab("Trace").ClickAsync();

        await Expect(page.Page.GetByRole(AriaRole.Tabpanel)).ToContainTextAsync(@"</script><script>alert(1)</script>\u202e, 100 ms");
    }

    static string Html(string root = "GET /")
    {
        var report = SampleMethods.Report(
            SampleMethods.Woven("Shop.A", "Place"), SampleMethods.Woven("Shop.A", "Load"), SampleMethods.Woven("Shop.B", "Quiet"));
        var file = Path.Combine(Scratch.Folder(), "trace.json");
        File.WriteAllText(file, Otlp(
        [
            Span("root", "", root, 0, 100_000) with { Name = root, Function = null, Scope = "Web" },
            Span("place", "root", "Shop.A.Place", 10_000, 60_000),
            .. Enumerable.Range(0, 200).Select(number =>
                Span($"{number}", "place", "Shop.A.Load", 20_000 + (number * 20), 20_010 + (number * 20)) with { IsError = number == 7 })
        ]));
        using var output = new StringWriter();
        ReportWithTrace.Write(report, [file], output);
        return output.ToString();
    }
}
