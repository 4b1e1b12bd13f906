using System;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Benchmarks.Cases;
using Benchmarks.Checks;
using Benchmarks.Listening;
using Benchmarks.Proxies;

namespace Benchmarks.Suite;

/// <summary>One call of each shape, in each variant, with each listener.</summary>
/// <typeparam name="TMethods">The variant.</typeparam>
[GenericTypeArguments(typeof(Plain))]
[GenericTypeArguments(typeof(HandWritten))]
[GenericTypeArguments(typeof(Guarded))]
[GenericTypeArguments(typeof(Woven))]
[GenericTypeArguments(typeof(Injected))]
[GenericTypeArguments(typeof(Proxied))]
public class SpanBenchmarks<TMethods>
    where TMethods : struct, IMethods
{
    private static TMethods Methods => default;

    private IDisposable? _listener;

    [ParamsAllValues]
    public Listening.Listening Listening { get; set; }

    [GlobalSetup]
    public void Listen()
    {
        VariantCheck.Run();
        _listener = Listeners.Start(Listening);
    }

    [GlobalCleanup]
    public void StopListening() => _listener?.Dispose();

    [Benchmark]
    public int Synchronous() => Methods.Add(1, 2);

    [Benchmark]
    public int SynchronousOfSeveralLines() => Methods.AddLines(1, 2);

    [Benchmark]
    public int SynchronousWithoutTag() => Methods.AddBare(1, 2);

    [Benchmark]
    public int SynchronousWithArguments() => Methods.AddTagged(1, 2);

    [Benchmark]
    public int Inlinable() => Methods.Scale(3);

    [Benchmark]
    public Task<int> TaskReturning() => Methods.ForwardAsync(1, 2);

    [Benchmark]
    public Task<int> Async() => Methods.AddAsync(1, 2);

    [Benchmark]
    public Task<int> AsyncWithoutTag() => Methods.AddBareAsync(1, 2);

    [Benchmark]
    public Task<int> AsyncWithArguments() => Methods.AddTaggedAsync(1, 2);

    [Benchmark]
    public Task<int> AsyncYield() => Methods.YieldAsync(1, 2);

    [Benchmark]
    public int IteratorOfTen()
    {
        var sum = 0;
        foreach (var number in Methods.Count(10))
            sum += number;

        return sum;
    }

    [Benchmark]
    public async Task<int> AsyncIteratorOfTen()
    {
        var sum = 0;
        await foreach (var number in Methods.CountAsync(10))
            sum += number;

        return sum;
    }

    [Benchmark]
    public int ThrowThroughOne() => Caught(1);

    [Benchmark]
    public int ThrowThroughFive() => Caught(5);

    private int Caught(int frames)
    {
        try
        {
            return frames == 1 ? Methods.Throw(1) : Methods.ThrowDeep(1);
        }
        catch (InvalidOperationException)
        {
            return frames;
        }
    }
}
