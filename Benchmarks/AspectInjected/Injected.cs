using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Benchmarks.AspectInjected;

/// <summary>The measured methods, traced by AspectInjector.</summary>
public sealed class Injected
{
    [SpanAspect]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Add(int first, int second) => checked(first + second);

    [SpanAspect]
    public async Task<int> AddAsync(int first, int second)
    {
        await Task.CompletedTask;
        return first + second;
    }

    [SpanAspect]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Throw(int value) => throw new InvalidOperationException("benchmark");
}
