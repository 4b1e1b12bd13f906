using System;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Samples;
using Microsoft.Playwright;
using Xunit;

namespace AutoSpan.Tests.Distro.Dashboard;

/// <summary>The walk-through of docs/control.md as a person sees it on the page of a backend.</summary>
public sealed class ControlPageTests(AspireDashboard dashboard) : IClassFixture<AspireDashboard>, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new(new SocketsHttpHandler { ActivityHeadersPropagator = null });

    [Fact]
    public async Task ANamespaceGoesAndComesBackWhileTheShopServes()
    {
        using var shop = await ServedShop.Start(DistroEnvironment.Of($"OTEL_EXPORTER_OTLP_ENDPOINT={dashboard.Http}", "OTEL_BSP_SCHEDULE_DELAY=100"));
        using var end = new CancellationTokenSource();
        var load = Load(shop, end.Token);

        var before = await TraceOfRequest(shop, isSwitchedOn: true);
        await shop.Switch("Shop.Data", "off");
        var during = await TraceOfRequest(shop, isSwitchedOn: false);
        await shop.Switch("Shop.Data", "on");
        var after = await TraceOfRequest(shop, isSwitchedOn: true);

        await end.CancelAsync();
        await load;
        await using var browser = await Chromium.Start();
        var page = await browser.Open();
        await AssertShows(page, before, ["GET /products", "product.list"]);
        await AssertShows(page, during, ["GET /products"]);
        await AssertShows(page, after, ["GET /products", "product.list"]);
        await shop.End();
        Assert.Empty(shop.Program.Errors);
    }

    public void Dispose() => _http.Dispose();

    // Asks until a trace is as expected: the file is read again some time after it was edited.
    private async Task<string> TraceOfRequest(ServedShop shop, bool isSwitchedOn)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < s_patience;)
        {
            var trace = await Ask(shop);
            var spans = await dashboard.Trace(trace);
            while (spans.All(span => span.Name != "GET /products") && watch.Elapsed < s_patience)
            {
                await Task.Delay(50);
                spans = await dashboard.Trace(trace);
            }

            if (spans.Any(span => span.Name == "product.list") == isSwitchedOn)
                return trace;
        }

        throw new TimeoutException($"No request had a trace with the spans of Shop.Data {(isSwitchedOn ? "on" : "off")}.");
    }

    // With a trace id of its own.
    private async Task<string> Ask(ServedShop shop)
    {
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var request = new HttpRequestMessage(HttpMethod.Get, shop.Address + "/products")
        {
            Headers = { { "traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01" } }
        };
        using var answer = await _http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode);
        return trace;
    }

    private async Task Load(ServedShop shop, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await Ask(shop);
            await Task.Delay(20, CancellationToken.None);
        }
    }

    private async Task AssertShows(IPage page, string trace, string[] names)
    {
        await page.GotoAsync($"{dashboard.Page}/traces/detail/{trace}");
        foreach (var name in names)
            await page.GetByText(name, new() { Exact = true }).First.WaitForAsync();

        Assert.Equal(names.Length, await page.Locator(".span-bar").CountAsync());
    }
}
