using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Classic asynchronous methods, runtime-async ones and iterators that call each other.</summary>
public class Mixed
{
    [Run(3)]
    [RuntimeAsyncMethodGeneration(false)]
    public async Task<int> Classic(int n)
    {
        await Task.Yield();
        return n + 1;
    }

    [Run(3, Spans = 2)]
    public async Task<int> RuntimeOverClassic(int n) => await Classic(n) * 2;

    [Run(3, Spans = 3)]
    [RuntimeAsyncMethodGeneration(false)]
    public async Task<int> ClassicOverRuntime(int n) => await RuntimeOverClassic(n) * 2;

    [Run(2, Spans = 2)]
    public Task<int> NotAsync(int n) => Classic(n);

    [Run(0, Spans = 3)]
    [RuntimeAsyncMethodGeneration(false)]
    public async Task<int> ClassicOverFailure(int n) => await RuntimeOverFailure(n);

    public async Task<int> RuntimeOverFailure(int n) => await Failure(n);

    [RuntimeAsyncMethodGeneration(false)]
    public async Task<int> Failure(int n)
    {
        await Task.Yield();
        return 10 / n;
    }

    public async IAsyncEnumerable<int> Numbers(int n)
    {
        for (var i = 0; i < n; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    [Run(3, Spans = 2)]
    public async Task<int> Summed(int n)
    {
        var sum = 0;
        await foreach (var i in Numbers(n))
            sum += i;
        return sum;
    }

    [Run(3)]
    public int Synchronous(int n) => Enumerable.Range(0, n).Sum();
}
