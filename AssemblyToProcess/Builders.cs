using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Library;

namespace AssemblyToProcess;

/// <summary>Asynchronous methods with builders that are not the framework's usual ones.</summary>
public class Builders
{
    [Run(Spans = 2)]
    public Task<int> Custom() => CustomLater(3).Task;

    [Run(Spans = 2)]
    public Task<int> CustomThrows() => CustomFails().Task;

    public async Promise<int> CustomLater(int number)
    {
        await Task.Yield();
        return number;
    }

    public async Promise<int> CustomWaits(Task gate)
    {
        await gate;
        return 1;
    }

    public async Promise<int> CustomFails()
    {
        await Task.Yield();
        throw new InvalidOperationException("custom");
    }

#if NET
    [Run(2)]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<int> Pooled(int number)
    {
        await Task.Yield();
        return number;
    }

    [Run]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask PooledThrows()
    {
        await Task.Yield();
        throw new InvalidOperationException("pooled");
    }

    [Run(2)]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<int> PooledAtOnce(int number) => number;
#endif
}
