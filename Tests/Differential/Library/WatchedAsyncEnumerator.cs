using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Differential.Library;

/// <summary>As <see cref="WatchedEnumerator"/>; being asynchronous, it gives its callers their own context back.</summary>
internal sealed class WatchedAsyncEnumerator(string name, IAsyncEnumerator<int> inner) : IAsyncEnumerator<int>
{
    Frame? frame;
    bool started;

    public int Current => inner.Current;

    public async ValueTask<bool> MoveNextAsync()
    {
        if (!started)
            frame = Frame.Enter(name);
        started = true;
        return await Run(inner.MoveNextAsync).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync() => await Run(async () =>
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        return false;
    }).ConfigureAwait(false);

    async ValueTask<bool> Run(Func<ValueTask<bool>> step)
    {
        frame?.Activate();
        var more = false;
        try
        {
            return more = await step().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            frame?.Left(exception);
            throw;
        }
        finally
        {
            if (!more)
            {
                frame?.End();
                frame = null;
            }
        }
    }
}
