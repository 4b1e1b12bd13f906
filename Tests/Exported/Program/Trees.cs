using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Hosting;
using Exported.Library;

namespace Exported;

/// <summary>Random trees of calls that grow over two processes.</summary>
public static class Trees
{
    private static readonly HttpClient s_http = new();
    private static int s_started;
    private static int s_failed;

    /// <summary>A call that makes others: some after each other, some at the same time, some in the other process.</summary>
    /// <param name="seed">The same tree for the same number.</param>
    /// <param name="depth">How many levels of calls it may have.</param>
    /// <param name="self">The address of this process.</param>
    /// <param name="other">The address of the other.</param>
    public static async Task Grow(int seed, int depth, string self, string other)
    {
        var random = new Random(seed);
        if (random.Next(8) == 0)
            await Task.Delay(random.Next(30, 60));

        List<Task> together = [];
        for (var call = depth == 0 ? 0 : random.Next(1, 4); call > 0; call--)
        {
            var next = random.Next();
            var made = random.Next(5) switch
            {
                0 => Ask(next, depth - 1, self, other),
                1 => Task.Run(() => Grow(next, depth - 1, self, other)),
                _ => Grow(next, depth - 1, self, other)
            };
            if (random.Next(3) == 0)
                together.Add(made);
            else
                await made;
        }

        await Task.WhenAll(together);
        if (random.Next(20) == 0)
            Fail();
    }

    public static async Task Ask(int seed, int depth, string self, string other) =>
        await s_http.GetStringAsync(string.Create(CultureInfo.InvariantCulture, $"{other}/tree?seed={seed}&depth={depth}&self={other}&other={self}"));

    /// <summary>Counts the spans that start from now on. It asks for none: the requests of the exporter have no spans.</summary>
    internal static void Count() => ActivitySource.AddActivityListener(new ActivityListener
    {
        ShouldListenTo = source => source.Name is "Exported.Program" or "Exported.Library" or "Microsoft.AspNetCore" or "System.Net.Http",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.None,
        ActivityStarted = _ => Interlocked.Increment(ref s_started)
    });

    internal static string Counts() =>
        string.Create(CultureInfo.InvariantCulture, $"started {s_started} dropped {SpanProcessing.DroppedSpans} failed {s_failed}");

    private static void Fail()
    {
        try
        {
            Parts.Fail("on purpose");
        }
        catch (InvalidOperationException)
        {
            Interlocked.Increment(ref s_failed);
        }
    }
}
