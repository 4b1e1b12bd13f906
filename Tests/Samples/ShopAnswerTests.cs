using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro;
using AutoSpan.Tests.Documentation;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Samples;

/// <summary>What somebody sees who tries the shop by hand.</summary>
public sealed class ShopAnswerTests : IAsyncLifetime
{
    private ExportedProgram? _shop;
    private HttpClient? _client;

    public async ValueTask InitializeAsync()
    {
        var program = System.IO.Path.Combine(Repository.Root, "Samples", "Shop", "bin", nameof(Build.Debug), "net10.0", "Shop.dll");
        _shop = ExportedProgram.Start("dotnet", DistroEnvironment.Of("OTEL_TRACES_EXPORTER=none"), program, "--serve", "--urls", "http://127.0.0.1:0");
        _client = new HttpClient { BaseAddress = new Uri((await _shop.Line("The shop is open at ")).Split(' ')[0]) };
    }

    public async ValueTask DisposeAsync()
    {
        await _shop!.Signal("TERM");
        await _shop.End();
        _shop.Dispose();
        _client!.Dispose();
    }

    [Fact]
    public async Task ItsHomeListsWhatThereIs()
    {
        var home = await _client!.GetStringAsync(new Uri("/", UriKind.Relative));

        Assert.All(
            ["GET  /products ", "GET  /products/{sku}", "POST /orders ", "GET  /orders/{id}"],
            line => Assert.Contains(line, home, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheOrderOfTheREADMEIsPlaced()
    {
        var command = new MarkdownFile("Samples/README.md").Sections.SelectMany(section => section.In(""))
            .Single(block => block.StartsWith("curl ", StringComparison.Ordinal));

        using var answer = await Post(command.Split('\'')[1]);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory]
    [InlineData("", "request")]
    [InlineData("{", "JSON")]
    [InlineData("{}", "customer")]
    [InlineData("""{ "customer": "Ada", "items": null, "card": null }""", "items")]
    [InlineData("""{ "customer": "Ada", "items": [], "card": { "number": "1", "holder": "Ada", "securityCode": "1" } }""", "at least one item")]
    public async Task AWrongOrderGetsTheReason(string order, string reason)
    {
        using var answer = await Post(order);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Contains(reason, problem.GetProperty("detail").GetString(), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<HttpResponseMessage> Post(string order)
    {
        using var body = new StringContent(order, Encoding.UTF8, "application/json");
        return await _client!.PostAsync(new Uri("/orders", UriKind.Relative), body);
    }
}
