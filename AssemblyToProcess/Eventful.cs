using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>What returns the task of somebody who completes it later, and sequences that clean up.</summary>
public class Eventful
{
    public Task Plain(Task<int> task) => task;

    public Task<int> OfResult(Task<int> task) => task;

    public ValueTask PlainValue(Task<int> task) => new(task);

    public ValueTask<int> ValueOfResult(Task<int> task) => new(task);

    public async Task<int> Awaiting(Task<int> task) => await task;

    public IEnumerable<int> Elements(int count)
    {
        try
        {
            for (var i = 0; i < count; i++)
                yield return i;
        }
        finally
        {
            GC.KeepAlive(this);
        }
    }

#if NET
    public async IAsyncEnumerable<int> AsyncElements(int count)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }
        finally
        {
            await Task.Yield();
        }
    }
#endif
}
