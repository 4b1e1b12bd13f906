using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Benchmarks.Cases;
using Benchmarks.Proxies;

namespace Benchmarks.Checks;

/// <summary>
/// Before anything is measured: every variant gives the results of the plain methods, listened to or not, and makes the spans of the hand-written ones. A
/// variant that is fast because it does less would make every figure worthless.
/// </summary>
internal static class VariantCheck
{
    /// <exception cref="InvalidOperationException">A variant differs.</exception>
    public static void Run()
    {
        Compare<HandWritten>("Benchmarks.HandWritten");
        Compare<Guarded>("Benchmarks.Guarded");
        Compare<Woven>("Benchmarks.Woven");
        Compare<Injected>("Benchmarks.AspectInjected");
        // A proxy sees calls through the interface, and so one of five frames.
        Compare<Proxied>("Benchmarks.Proxies", nameof(IMethods.ThrowDeep));
    }

    private static void Compare<TMethods>(string source, string? different = null)
        where TMethods : struct, IMethods
    {
        foreach (var (method, expected, call) in Calls<Plain>().Zip(Calls<TMethods>(), (plain, variant) => (plain.Method, plain.Call(), variant.Call)))
        {
            Equal(source, method, expected, call());
            var spans = SpansOfHand(method);
            using var recorded = new RecordedSpans(source);
            Equal(source, method, expected, call());
            if (method == different)
                continue;

            // Advice ends the span of a task after the caller has been told of it.
            SpinWait.SpinUntil(() => recorded.Text == spans, TimeSpan.FromSeconds(10));
            Equal(source, method, spans, recorded.Text);
        }
    }

    private static string SpansOfHand(string method)
    {
        using var recorded = new RecordedSpans("Benchmarks.HandWritten");
        Calls<HandWritten>().Single(call => call.Method == method).Call();
        return recorded.Text.Length == 0 ? throw new InvalidOperationException($"The hand-written {method} makes no span.") : recorded.Text;
    }

    private static void Equal(string source, string method, string expected, string actual)
    {
        if (actual != expected)
            throw new InvalidOperationException($"{method} of {source} gives '{actual}' and not '{expected}'.");
    }

    private static IEnumerable<(string Method, Func<string> Call)> Calls<TMethods>()
        where TMethods : struct, IMethods
    {
        var methods = default(TMethods);
        return
        [
            (nameof(IMethods.Add), () => $"{methods.Add(1, 2)}"),
            (nameof(IMethods.AddLines), () => $"{methods.AddLines(1, 2)}"),
            (nameof(IMethods.AddBare), () => $"{methods.AddBare(1, 2)}"),
            (nameof(IMethods.AddTagged), () => $"{methods.AddTagged(1, 2)}"),
            (nameof(IMethods.Scale), () => $"{methods.Scale(5)}"),
            (nameof(IMethods.ForwardAsync), () => $"{methods.ForwardAsync(1, 2).GetAwaiter().GetResult()}"),
            (nameof(IMethods.AddAsync), () => $"{methods.AddAsync(1, 2).GetAwaiter().GetResult()}"),
            (nameof(IMethods.AddBareAsync), () => $"{methods.AddBareAsync(1, 2).GetAwaiter().GetResult()}"),
            (nameof(IMethods.AddTaggedAsync), () => $"{methods.AddTaggedAsync(1, 2).GetAwaiter().GetResult()}"),
            (nameof(IMethods.YieldAsync), () => $"{methods.YieldAsync(1, 2).GetAwaiter().GetResult()}"),
            (nameof(IMethods.Count), () => string.Join(',', methods.Count(10))),
            (nameof(IMethods.CountAsync), () => string.Join(',', CollectAsync(methods.CountAsync(10)).GetAwaiter().GetResult())),
            (nameof(IMethods.Throw), () => Caught(() => methods.Throw(1))),
            (nameof(IMethods.ThrowDeep), () => Caught(() => methods.ThrowDeep(1)))
        ];
    }

    private static async Task<List<int>> CollectAsync(IAsyncEnumerable<int> sequence)
    {
        List<int> all = [];
        await foreach (var element in sequence)
            all.Add(element);

        return all;
    }

    private static string Caught(Func<int> call)
    {
        try
        {
            return $"{call()}";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }
}
