using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro;
using AutoSpan.Tests.Distro.Receiving;
using Xunit;

namespace AutoSpan.Tests.Samples;

/// <summary>The walk-through of docs/control.md: a shop that serves requests, and a file that is edited meanwhile.</summary>
public sealed class ShopControlTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task AnEditOfTheSettingsSwitchesANamespaceOffAndOnUnderLoad()
    {
        await using var receiver = await OtlpReceiver.Start();
        using var shop = await ServedShop.Start(DistroEnvironment.To(receiver, "OTEL_BSP_SCHEDULE_DELAY=100"));
        using var end = new CancellationTokenSource();
        var load = Load(shop.Address, end.Token);

        await WaitFor(receiver, trace => trace.Any(IsOfData));
        await shop.Switch("Shop.Data", "off");
        await WaitFor(receiver, trace => !trace.Any(IsOfData));
        await shop.Switch("Shop.Data", "on");
        await WaitFor(receiver, trace => trace.Any(IsOfData));

        await end.CancelAsync();
        await load;
        await shop.End();
        Assert.Empty(shop.Program.Errors);
        Assert.All(Traces(receiver, DateTime.MinValue), trace => Assert.All(trace, span =>
            Assert.True(span.ParentId.Length == 0 || trace.Any(parent => parent.SpanId == span.ParentId), $"{span.Name} has no parent in its trace.")));
    }

    static bool IsOfData(ReceivedSpan span) => span.Tags.TryGetValue("code.function.name", out var function)
        && function.StartsWith("Shop.Data.", StringComparison.Ordinal);

    // A whole trace of a request that began after now.
    static async Task WaitFor(OtlpReceiver receiver, Func<IReadOnlyList<ReceivedSpan>, bool> isRight)
    {
        var now = DateTime.UtcNow;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(50))
        {
            if (Traces(receiver, now).Any(isRight))
                return;
        }

        throw new TimeoutException("No trace is as expected. The last one: "
            + string.Join(", ", Traces(receiver, now).LastOrDefault()?.Select(span => span.Name) ?? []));
    }

    static IEnumerable<IReadOnlyList<ReceivedSpan>> Traces(OtlpReceiver receiver, DateTime after) =>
        from span in receiver.Spans
        group span by span.TraceId into trace
        let root = trace.FirstOrDefault(span => span.ParentId.Length == 0)
        where root is not null && DateTime.UnixEpoch.AddTicks((long)(root.Start / 100)) > after
        select (IReadOnlyList<ReceivedSpan>)[.. trace];

    static async Task Load(string address, CancellationToken end)
    {
        using var client = new HttpClient();
        while (!end.IsCancellationRequested)
        {
            using var answer = await client.GetAsync(new Uri(address + "/products"), CancellationToken.None);
            Assert.True(answer.IsSuccessStatusCode);
            await Task.Delay(20, CancellationToken.None);
        }
    }
}
