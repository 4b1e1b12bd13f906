using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Microsoft.Playwright;
using Xunit;

namespace AutoSpan.Tests.Browser;

/// <summary>One headless Chromium for all tests. Where there is none, the tests are skipped, or fail if <c>AUTOSPAN_REQUIRE_CHROMIUM</c> is 1.</summary>
public sealed class Chromium : IAsyncLifetime
{
    static readonly OptionalProgram Program = new(
        "Chromium",
        new[] { "chromium", "chromium-browser", "google-chrome" }.Select(ProcessRun.Find).FirstOrDefault(path => path is not null),
        "install it; Debian has it in chromium",
        "AUTOSPAN_REQUIRE_CHROMIUM");

    // It neither updates itself nor asks anybody anything. As root, it does not start with its sandbox.
    static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"
    ];

    IPlaywright? _playwright;
    Task<IBrowser>? _browser;

    /// <summary>Opens a page in a context of its own.</summary>
    /// <param name="html">The page.</param>
    /// <param name="scheme">Light or dark.</param>
    internal async Task<OpenPage> OpenAsync(string html, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(Program.Program is null && !Program.IsRequired, $"Chromium was not found ({Program.Remedy}).");
        var browser = await (_browser ??= LaunchAsync());
        var context = await browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 1280, Height = 800 } });
        context.SetDefaultTimeout(10_000);
        return await OpenPage.OfAsync(context, html);
    }

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await (await _browser).CloseAsync();
        _playwright?.Dispose();
    }

    async Task<IBrowser> LaunchAsync()
    {
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program.Path, Args = Arguments });
    }
}
