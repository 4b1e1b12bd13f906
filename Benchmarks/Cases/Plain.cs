using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Benchmarks.Cases;

/// <summary>The measured methods without tracing.</summary>
public sealed class Plain
{
    private readonly int _offset = 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Add(int first, int second) => checked(first + second);

    // Small enough for the JIT to inline.
    public int Scale(int value) => (value * 3) + _offset;

    public async Task<int> AddAsync(int first, int second)
    {
        await Task.CompletedTask;
        return first + second;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Throw(int value) => throw new InvalidOperationException("benchmark");
}
