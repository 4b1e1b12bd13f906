using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Verification;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace AutoSpan.Tests.Browser;

/// <summary>A report in the browser. When it is closed, it must not have complained, asked anything, or loaded anything but itself.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    readonly IBrowserContext _context;
    readonly List<string> _incidents = [];
    readonly List<string> _requests = [];

    OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => _incidents.Add($"console: {message.Text}");
        page.PageError += (_, error) => _incidents.Add($"error: {error}");
        page.Dialog += (_, dialog) => _incidents.Add($"dialog: {dialog.Message}");
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    public IPage Page { get; }

    public ILocator Tree => Page.GetByRole(AriaRole.Tree);

    public ILocator Details => Page.GetByLabel("Details", new() { Exact = true });

    public ILocator Search => Page.GetByRole(AriaRole.Searchbox);

    /// <summary>The rows of the tree that are in the page.</summary>
    public ILocator Rows => Page.GetByRole(AriaRole.Treeitem);

    public static async Task<OpenPage> OfAsync(IBrowserContext context, string html)
    {
        var file = Path.Combine(Scratch.Folder(), "report.html");
        await File.WriteAllTextAsync(file, html);
        var page = new OpenPage(context, await context.NewPageAsync());
        await page.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    /// <summary>The row with a text in it.</summary>
    public ILocator Row(string text) => Rows.Filter(new() { HasText = text }).First;

    public ILocator Tab(string name) => Page.GetByRole(AriaRole.Tab, new() { Name = name });

    /// <summary>The choices of a filter.</summary>
    public ILocator Filter(string label) => Page.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true });

    /// <summary>A filter takes a moment while one types.</summary>
    public async Task SearchAsync(string text, string expectedCount)
    {
        await Search.FillAsync(text);
        await Assertions.Expect(Page.Locator("output")).ToHaveTextAsync(expectedCount);
    }

    /// <summary>Holds the page to the rules of axe-core: WCAG 2 A and AA, and best practices.</summary>
    public async Task AssertAccessibleAsync()
    {
        var result = await Page.RunAxe();
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}"));
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(_incidents);
        Assert.StartsWith("file:", Assert.Single(_requests), StringComparison.Ordinal);
    }
}
