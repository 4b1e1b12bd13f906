using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro;
using AutoSpan.Tests.Distro.Dashboard;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>Programs without a line about tracing deliver their spans to a real backend, where they are found through its API.</summary>
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
        LongTests.Require();
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

    private static void AssertGreetings(IReadOnlyList<DashboardSpan> trace)
    {
        var greet = Assert.Single(trace, span => span.Name == "Greetings.Greet");
        var texts = trace.Where(span => span.Name == "Greetings.Text").ToList();

        Assert.Equal(3, texts.Count);
        Assert.All(texts, text => Assert.Equal(greet.SpanId, text.ParentId));
    }
}
