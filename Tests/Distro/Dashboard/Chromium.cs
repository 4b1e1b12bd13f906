using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace AutoSpan.Tests.Distro.Dashboard;

/// <summary>The installed browser, without a window.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public static async Task<Chromium> Start()
    {
        string[] names = ["chromium", "chromium-browser", "google-chrome"];
        var file = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        if (file is null && Environment.GetEnvironmentVariable("AUTOSPAN_REQUIRE_CHROMIUM") != "1")
            Assert.Skip("Chromium is not installed.");

        Assert.True(file is not null, "Chromium is required, and it is not on PATH.");
        var playwright = await Playwright.CreateAsync();
        // Root, as in a container, cannot have the sandbox; the page is one of our own machine.
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = file, Args = ["--no-sandbox"] }));
    }

    public Task<IPage> Open() => _browser.NewPageAsync(new() { ViewportSize = new() { Width = 1500, Height = 900 } });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
