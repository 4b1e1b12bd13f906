using System;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Benchmarks.AspectInjected;
using Benchmarks.Cases;

namespace Benchmarks;

/// <summary>One call of each shape: plain, traced by hand, woven, and by AspectInjector; with no listener and recorded.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class SpanBenchmarks
{
    private readonly Plain _plain = new();
    private readonly HandWritten _handWritten = new();
    private readonly Woven _woven = new();
    private readonly Injected _injected = new();
    private IDisposable? _listener;

    [Params(false, true)]
    public bool Recorded { get; set; }

    [GlobalSetup]
    public void Listen() => _listener = Recorded ? Listener.Listen() : null;

    [GlobalCleanup]
    public void StopListening() => _listener?.Dispose();

    [Benchmark(Baseline = true), BenchmarkCategory("sync")]
    public int HandWrittenSync() => _handWritten.Add(1, 2);

    [Benchmark, BenchmarkCategory("sync")]
    public int PlainSync() => _plain.Add(1, 2);

    [Benchmark, BenchmarkCategory("sync")]
    public int WovenSync() => _woven.Add(1, 2);

    [Benchmark, BenchmarkCategory("sync")]
    public int AspectInjectorSync() => _injected.Add(1, 2);

    [Benchmark(Baseline = true), BenchmarkCategory("async")]
    public Task<int> HandWrittenAsync() => _handWritten.AddAsync(1, 2);

    [Benchmark, BenchmarkCategory("async")]
    public Task<int> PlainAsync() => _plain.AddAsync(1, 2);

    [Benchmark, BenchmarkCategory("async")]
    public Task<int> WovenAsync() => _woven.AddAsync(1, 2);

    [Benchmark, BenchmarkCategory("async")]
    public Task<int> AspectInjectorAsync() => _injected.AddAsync(1, 2);

    [Benchmark(Baseline = true), BenchmarkCategory("throw")]
    public bool HandWrittenThrow() => Catches(_handWritten.Throw);

    [Benchmark, BenchmarkCategory("throw")]
    public bool PlainThrow() => Catches(_plain.Throw);

    [Benchmark, BenchmarkCategory("throw")]
    public bool WovenThrow() => Catches(_woven.Throw);

    [Benchmark, BenchmarkCategory("throw")]
    public bool AspectInjectorThrow() => Catches(_injected.Throw);

    private static bool Catches(Func<int, int> method)
    {
        try
        {
            method(1);
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
