using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Asynchronous iterators of a generic type and of a struct.</summary>
public class AsyncBag<T>(T[] items)
{
    public async IAsyncEnumerable<KeyValuePair<T, TOther>> Paired<TOther>(Func<T, TOther> make)
    {
        foreach (var item in items)
        {
            yield return new(item, make(item));
            await Task.Yield();
        }
    }
}

public readonly struct AsyncCountdown(int from)
{
    public async IAsyncEnumerable<int> Down()
    {
        for (var i = from; i > 0; i--)
        {
            await Task.Yield();
            yield return i;
        }
    }
}
