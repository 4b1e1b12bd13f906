using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro;
using AutoSpan.Tests.Distro.Dashboard;
using AutoSpan.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>Programs without a line about tracing deliver their spans to a real backend, where they are found through its API and seen on its page.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class DashboardTests(Package package, AspireDashboard dashboard) : IClassFixture<AspireDashboard>
{
    private string ByHttp => $"OTEL_EXPORTER_OTLP_ENDPOINT={dashboard.Http}";

    private string[] ByGrpc => [$"OTEL_EXPORTER_OTLP_ENDPOINT={dashboard.Grpc}", "OTEL_EXPORTER_OTLP_PROTOCOL=grpc"];

    [Fact]
    public async Task AFreshConsoleProgramDelivers()
    {
        using var run = ExportedProgram.Start("dotnet", DistroEnvironment.Of(ByHttp, "OTEL_SERVICE_NAME=console"), (await package.FreshPrograms).Console);
        await run.End();

        AssertGreetings(await dashboard.TraceWith("console", "Greetings.Greet"));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task AFreshProgramOfMachineCodeDelivers()
    {
        using var run = ExportedProgram.Start(await (await package.FreshPrograms).Native, DistroEnvironment.Of([.. ByGrpc, "OTEL_SERVICE_NAME=native"]));
        await run.End();

        AssertGreetings(await dashboard.TraceWith("native", "Greetings.Greet"));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task AFreshWebProgramDelivers()
    {
        using var site = ExportedProgram.Start("dotnet", DistroEnvironment.Of([.. ByGrpc, "OTEL_SERVICE_NAME=web"]), (await package.FreshPrograms).Web);
        using var client = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null });
        Assert.Equal("Hello, Ada", await client.GetStringAsync(await site.Line("at ") + "/hello/Ada"));
        await site.Signal("TERM");
        await site.End();

        var trace = await dashboard.TraceWith("web", "Greetings.Text");
        var server = Assert.Single(trace, span => span.Name == "GET /hello/{name}");
        Assert.Equal(server.SpanId, Assert.Single(trace, span => span.Name == "Greetings.Text").ParentId);
        Assert.Equal(0, site.ExitCode);
    }

    /// <summary>The order is one trace over two processes and a message, by either protocol, and a person sees it on the page.</summary>
    [Fact]
    public async Task TheShopIsSeenOnThePage()
    {
        var shop = Path.Combine(Repository.Root, "Samples", "Shop", "bin", nameof(Build.Debug), "net10.0", "Shop.dll");
        using var byHttp = ExportedProgram.Start("dotnet", DistroEnvironment.Of(ByHttp), shop);
        await byHttp.End();
        var order = await dashboard.TraceWith("Payments", "ReceiptMailer.Send");

        Assert.Empty(byHttp.Errors);
        Assert.Equal(["Payments", "Shop"], order.Select(span => span.Service).Distinct().Order());
        Assert.All(order, span => Assert.True(span.ParentId.Length == 0 || order.Any(parent => parent.SpanId == span.ParentId), span.Name));
        string[] names = ["POST /orders", "OrderService.Place", "CardGateway.Charge", "POST /authorisations", "Bank.Authorise", "ReceiptMailer.Send"];
        Assert.All(names, name => Assert.Contains(order, span => span.Name == name));

        await using var browser = await Chromium.Start();
        var page = await browser.Open();
        await page.GotoAsync($"{dashboard.Page}/traces/detail/{order[0].TraceId}");
        foreach (var name in names)
            await page.GetByText(name, new() { Exact = true }).First.WaitForAsync();

        await page.GetByText("OrderService.Place", new() { Exact = true }).First.ClickAsync();
        await page.GetByText("order.customer").First.WaitForAsync();
        Assert.Contains("Ada", await page.InnerTextAsync("body"));
        Assert.Equal(1, await page.GetByText("validated", new() { Exact = true }).CountAsync());
        await Keep(page, "dashboard.png");

        await page.GotoAsync($"{dashboard.Page}/traces");
        await page.GetByText("Shop: POST /orders").First.WaitForAsync();
        await page.GetByText("402").Or(page.Locator(".trace-error, [title*=rror]")).First.WaitForAsync();
    }

    private static void AssertGreetings(System.Collections.Generic.IReadOnlyList<DashboardSpan> trace)
    {
        var greet = Assert.Single(trace, span => span.Name == "Greetings.Greet");
        var texts = trace.Where(span => span.Name == "Greetings.Text").ToList();

        Assert.Equal(3, texts.Count);
        Assert.All(texts, text => Assert.Equal(greet.SpanId, text.ParentId));
    }

    // The picture of docs/backends.md.
    private static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("AUTOSPAN_UPDATE") == "1")
            await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "docs", "images", name) });
    }
}
