using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Packaging.Containers;

/// <summary>Programs that are published as a Dockerfile does it deliver every span that has ended, and end soon after SIGTERM.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class ContainerTests(ContainerImage image) : IClassFixture<ContainerImage>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AServerThatIsEndedInTheMiddleOfARequestDelivers(bool hasNamespaces)
    {
        await SkipWithout(hasNamespaces);
        await using var receiver = await OtlpReceiver.Start();
        using var container = await Run("Site", receiver, hasNamespaces, "DOTNET_URLS=http://127.0.0.1:0");
        var address = await container.Program.Line("at ");
        using var client = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null });
        await client.GetStringAsync(address + "/orders/first");

        var request = client.GetStringAsync(address + "/orders/second");
        await container.Program.Line("placing second");
        var watch = Stopwatch.StartNew();
        await container.Stop();
        await container.Program.End();

        Assert.True(watch.Elapsed.TotalSeconds < 20, $"{watch.Elapsed}");
        Assert.Equal("second", await request);
        Assert.Equal(0, container.Program.ExitCode);
        Assert.Empty(container.Program.Errors);
        string[] trace = ["GET /orders/{name} < ", "Orders.Place < GET /orders/{name}", "Shelf.Take < Orders.Place"];
        Assert.Equal(trace.Concat(trace).Order(), TreeOf(receiver.Spans));
        Assert.All(receiver.Spans, span => Assert.Equal("Site", span.Resource["service.name"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AProgramWithoutAHostDelivers(bool hasNamespaces)
    {
        await SkipWithout(hasNamespaces);
        await using var receiver = await OtlpReceiver.Start();
        using var container = await Run("Job", receiver, hasNamespaces);
        await container.Program.Line("ready");

        var watch = Stopwatch.StartNew();
        await container.Stop();
        await container.Program.End();

        Assert.True(watch.Elapsed.TotalSeconds < 15, $"{watch.Elapsed}");
        Assert.Equal(143, container.Program.ExitCode);
        Assert.Empty(container.Program.Errors);
        Assert.Contains(container.Program.Output, line => line.EndsWith(", no home, read-only", StringComparison.Ordinal));
        Assert.Equal(hasNamespaces, container.Program.Output.Any(line => line.StartsWith("process 1, ", StringComparison.Ordinal)));
        Assert.Equal("Shelf.Take", Assert.Single(receiver.Spans).Name);
    }

    private static async Task SkipWithout(bool namespaces)
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("The programs that make a container are those of Linux.");

        if (namespaces && await Container.NoNamespaces() is { } reason)
            Assert.Skip(reason);
    }

    private async Task<Container> Run(string program, OtlpReceiver receiver, bool hasNamespaces, params string[] variables)
    {
        await image.Publish();
        return Container.Run(Path.Combine(image.Folder, program, $"{program}.dll"), DistroEnvironment.To(receiver, variables), hasNamespaces);
    }

    private static IEnumerable<string> TreeOf(IReadOnlyList<ReceivedSpan> spans)
    {
        var names = spans.ToDictionary(span => span.SpanId, span => span.Name);
        return spans.Select(span => $"{span.Name} < {names.GetValueOrDefault(span.ParentId)}").Order();
    }
}
