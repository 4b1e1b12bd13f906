using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Asynchronous sequences: pauses before and after elements, cancellation, failures in every place.</summary>
public class AsyncSequences
{
    public async IAsyncEnumerable<int> Count(int to)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            yield return i;
            await Task.Yield();
        }
    }

    public async IAsyncEnumerable<int> AtOnce(int to)
    {
        for (var i = 1; i <= to; i++)
            yield return i;
    }

    public async IAsyncEnumerable<int> Empty()
    {
        await Task.CompletedTask;
        yield break;
    }

    public async IAsyncEnumerable<string?> Names(Task gate)
    {
        yield return Activity.Current?.OperationName;
        await gate;
        yield return Activity.Current?.OperationName;
        using (new Activity("own").Start())
        {
            yield return Activity.Current?.OperationName;
            await Task.Yield();
            yield return Activity.Current?.OperationName;
        }

        yield return Activity.Current?.OperationName;
    }

    public async IAsyncEnumerable<int> Guarded(List<string?> log)
    {
        try
        {
            log.Add(Activity.Current?.OperationName);
            yield return 1;
            await Task.Yield();
            log.Add(Activity.Current?.OperationName);
            yield return 2;
        }
        finally
        {
            await Task.Yield();
            log.Add("finally " + Activity.Current?.OperationName);
        }

        yield return 3;
    }

    public async IAsyncEnumerable<int> Endless([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var i = 1; ; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return i;
        }
    }

    public async IAsyncEnumerable<int> FailsAt(int place)
    {
        for (var i = 1; ; i++)
        {
            if (i == place)
                throw new InvalidOperationException("at " + place);
            yield return i;
            await Task.Yield();
        }
    }

    public async IAsyncEnumerable<int> FailsInFinally(bool waits)
    {
        try
        {
            yield return 1;
            yield return 2;
        }
        finally
        {
            if (waits)
                await Task.Yield();
            Fail("in finally");
        }
    }

    public async IAsyncEnumerable<int> Gated(Task gate)
    {
        await gate;
        yield return 1;
        yield return 2;
    }

    public async IAsyncEnumerable<int> Awaits(int to, Func<ValueTask> wait)
    {
        for (var i = 1; i <= to; i++)
        {
            await wait().ConfigureAwait(false);
            yield return i;
        }
    }

    public async IAsyncEnumerable<int> AwaitsAtItsEnd(Func<ValueTask> wait)
    {
        yield return 1;
        await wait().ConfigureAwait(false);
    }

    public async IAsyncEnumerable<int> AwaitsInFinally(Func<ValueTask> wait)
    {
        try
        {
            yield return 1;
        }
        finally
        {
            await wait().ConfigureAwait(false);
        }
    }

    public async IAsyncEnumerator<int> Enumerator(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    public async IAsyncEnumerable<int> LeavesOneRunning()
    {
        new Activity("left running").Start();
        yield return 1;
        await Task.Yield();
    }

    static void Fail(string message) => throw new InvalidOperationException(message);
}
