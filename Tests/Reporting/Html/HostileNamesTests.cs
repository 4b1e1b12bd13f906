using System.Threading.Tasks;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Selection;
using AutoSpan.Tests.Browser;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AutoSpan.Tests.Reporting.Html;

/// <summary>Names that look like markup, reverse the text after them, or are very long do no harm in a browser.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class HostileNamesTests(Chromium chromium)
{
    const string Script = "</script><img src=x onerror=alert(1)><script>alert(2)</script>";

    [Theory]
    [InlineData(Script, Script)]
    [InlineData("a\u202eb\u200bc\u0001", @"a\u202eb\u200bc\u0001")]
    [InlineData("\"'`${alert(3)}\\", "\"'`${alert(3)}\\")]
    [InlineData("__proto__", "__proto__")]
    [InlineData("Größe 名前 😀 l'été", "Größe 名前 😀 l'été")]
    public async Task TheyAreText(string name, string shown)
    {
        var rule = new RuleEntry($"<Include type=\"{name}\" />", name, 3);
        var report = SampleMethods.Report(
            SampleMethods.Woven(name, name, rule, name) with { Parameters = name, Route = name },
            SampleMethods.Skipped(name, name + "2", SkipReason.Trivial, rule) with { Detail = name, Signature = name });
        await using var page = await chromium.OpenAsync(SampleReport.Page(report with { Assembly = name }));

        await Expect(page.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("AutoSpan report: " + shown);
        await page.Row($"{shown}({shown})").ClickAsync();
        await Expect(page.Details).ToContainTextAsync(shown + "." + shown);
        await Expect(page.Details).ToContainTextAsync($"<Include type=\"{shown}\" />");
        await page.SearchAsync(name, "2 methods");
        await page.Tab("Rules").ClickAsync();
        await Expect(page.Page.GetByRole(Microsoft.Playwright.AriaRole.Table)).ToContainTextAsync($"<Include type=\"{shown}\" />");
    }

    [Fact]
    public async Task TenThousandCharactersLeaveThePageUsable()
    {
        var name = new string('x', 10_000);
        var rule = new RuleEntry($"<Include type=\"{name}\" />", "FodyWeavers.xml", 3);
        var report = SampleMethods.Report(SampleMethods.Woven($"{name}.{name}", name, rule, name) with { Parameters = name });
        await using var page = await chromium.OpenAsync(SampleReport.Page(report with { Assembly = name }));

        await page.Page.Locator("[aria-level='3']").ClickAsync();

        Assert.InRange(await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 1280);
        Assert.InRange(await page.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 1, 800);
        await Expect(page.Details.GetByText("Settings in force")).ToHaveCountAsync(0);
        await Expect(page.Details.GetByText("The span", new() { Exact = true })).ToBeAttachedAsync();
        await page.AssertAccessibleAsync();
    }
}
