using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Benchmarks.Cases;

// One source, compiled for each assembly: what is compared with the plain methods is these methods.
#if WOVEN
/// <summary>The measured methods as AutoSpan weaves them.</summary>
public struct Woven : IMethods
#elif INJECTED
/// <summary>The measured methods, into which AspectInjector weaves its advice. It does so in classes.</summary>
[SpanAspect]
public sealed class InjectedMethods : IMethods
#elif PROXIED
/// <summary>The measured methods without tracing, behind a proxy of Castle DynamicProxy. It has classes as targets.</summary>
public sealed class ProxiedMethods : IMethods
#else
/// <summary>The measured methods without tracing.</summary>
public struct Plain : IMethods
#endif
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Add(int first, int second) => checked(first + second);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int AddLines(int first, int second)
    {
        var sum = checked(first + second);
        return checked(sum + second);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int AddBare(int first, int second) => checked(first + second);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int AddTagged(int first, int second) => checked(first + second);

    public int Scale(int value) => (value * 3) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public Task<int> ForwardAsync(int first, int second) => Task.FromResult(first + second);

    public async Task<int> AddAsync(int first, int second)
    {
        await Task.CompletedTask;
        return first + second;
    }

    public async Task<int> AddBareAsync(int first, int second)
    {
        await Task.CompletedTask;
        return first + second;
    }

    public async Task<int> AddTaggedAsync(int first, int second)
    {
        await Task.CompletedTask;
        return first + second;
    }

    public async Task<int> YieldAsync(int first, int second)
    {
        await Task.Yield();
        return first + second;
    }

    public IEnumerable<int> Count(int count)
    {
        for (var i = 0; i < count; i++)
            yield return i;
    }

    public async IAsyncEnumerable<int> CountAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.CompletedTask;
            yield return i;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Throw(int value) => throw new InvalidOperationException("benchmark");

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int ThrowDeep(int value) => Throw2(value) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Throw2(int value) => Throw3(value) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Throw3(int value) => Throw4(value) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Throw4(int value) => Throw(value) + 1;
}
