using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace AutoSpan.Tests.Distro.Dashboard;

/// <summary>The traces of the sample shop on the page of a backend, as a person sees them. The backend has no others.</summary>
public sealed class ShopPageTests(AspireDashboard dashboard) : IClassFixture<AspireDashboard>
{
    internal static readonly string Shop = Path.Combine(Repository.Root, "Samples", "Shop", "bin", nameof(Build.Debug), "net10.0", "Shop.dll");

    /// <summary>The order is one trace over two processes and a message, and a person sees it on the page.</summary>
    [Fact]
    public async Task AnOrderIsOneTraceOverTwoProcesses()
    {
        using var program = ExportedProgram.Start("dotnet", DistroEnvironment.Of($"OTEL_EXPORTER_OTLP_ENDPOINT={dashboard.Http}"), Shop);
        await program.End();
        var order = await dashboard.TraceWith("Payments", "ReceiptMailer.Send");

        Assert.Empty(program.Errors);
        Assert.Equal(["Payments", "Shop"], order.Select(span => span.Service).Distinct().Order());
        Assert.All(order, span => Assert.True(span.ParentId.Length == 0 || order.Any(parent => parent.SpanId == span.ParentId), span.Name));
        string[] names = ["POST /orders", "OrderService.Place", "CardGateway.Charge", "POST /authorisations", "Bank.Authorise", "ReceiptMailer.Send"];
        Assert.All(names, name => Assert.Contains(order, span => span.Name == name));

        await using var browser = await Chromium.Start();
        var page = await browser.Open();
        await page.GotoAsync($"{dashboard.Page}/traces/detail/{order[0].TraceId}");
        foreach (var name in names)
            await page.GetByText(name, new() { Exact = true }).First.WaitForAsync();

        await AssertWaterfall(page, order.Count);
        await page.GetByText("OrderService.Place", new() { Exact = true }).First.ClickAsync();
        await page.GetByText("order.customer").First.WaitForAsync();
        Assert.Contains("Ada", await page.InnerTextAsync("body"));
        Assert.Equal(1, await page.GetByText("validated", new() { Exact = true }).CountAsync());
        await Keep(page, "dashboard.png");

        // The order that was declined: four spans of the shop have failed, and one of the payment service.
        await page.GotoAsync($"{dashboard.Page}/traces");
        await page.Locator("[title*='Errored: 4']").First.WaitForAsync();
        Assert.Equal(2, await page.Locator("[title*='Errored: ']").CountAsync());
    }

    // A bar for each span, none of them outside of that of the request; only the message is consumed later.
    private static async Task AssertWaterfall(IPage page, int spans)
    {
        var bars = await page.Locator(".span-bar").AllAsync();
        Assert.Equal(spans, bars.Count);
        var boxes = await Task.WhenAll(bars.Select(bar => bar.BoundingBoxAsync()));
        var request = boxes[0]!;
        Assert.All(boxes, box => Assert.True(box!.X >= request.X - 1));
        Assert.InRange(boxes.Count(box => box!.X + box.Width > request.X + request.Width + 1), 0, 1);
        Assert.True(boxes.Select(box => box!.Y).Distinct().Count() == spans);
    }

    // The picture of docs/backends.md.
    private static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("AUTOSPAN_UPDATE") == "1")
            await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "docs", "images", name) });
    }
}
