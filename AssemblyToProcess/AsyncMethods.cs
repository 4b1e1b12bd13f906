using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Asynchronous methods of every built-in kind of result.</summary>
public class AsyncMethods
{
    [Run]
    public async Task NoAwait()
    {
    }

    [Run(2)]
    public async Task<int> NoAwaitOf(int number) => number + 1;

    [Run]
    public async Task Yields()
    {
        await Task.Yield();
    }

    [Run("a", "b")]
    public async Task<string> YieldsOf(string unused, string used)
    {
        await Task.Yield();
        return used;
    }

    [Run(3), Run(0)]
    public async Task<int> Loop(int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            sum += i;
        }

        return sum;
    }

    [Run]
    public async ValueTask Value()
    {
        await Task.Yield();
    }

    [Run(5)]
    public async ValueTask<int> ValueOf(int number)
    {
        await Task.Yield();
        return number;
    }

    [Run(5)]
    public async ValueTask<int> ValueAtOnce(int number) => number;

    // The commonest bug of weavers that look for patterns before SetResult.
    [Run(true), Run(false)]
    public async Task EndsInIf(bool condition)
    {
        await Task.Yield();
        if (condition)
            GC.KeepAlive(this);
    }

    [Run(true), Run(false)]
    public async Task EndsInIfWithAwait(bool condition)
    {
        if (condition)
            await Task.Yield();
    }

    [Run(true), Run(false)]
    public async Task EndsInRethrow(bool fails)
    {
        try
        {
            await Task.Yield();
            if (fails)
                throw new InvalidOperationException("in try");
        }
        catch
        {
            throw;
        }
    }

    [Run(true), Run(false)]
    public async Task<int> EndsInRethrowOf(bool fails)
    {
        try
        {
            await Task.Yield();
            return fails ? throw new InvalidOperationException("in try") : 1;
        }
        catch (InvalidOperationException)
        {
            throw;
        }
    }

    [Run(true), Run(false)]
    public async Task AwaitsInHandlers(bool fails)
    {
        try
        {
            await Task.Yield();
            if (fails)
                throw new InvalidOperationException("in try");
        }
        catch (InvalidOperationException exception) when (exception.Message.Length > 100)
        {
            await Task.Yield();
        }
        finally
        {
            await Task.Yield();
        }
    }

    [Run(1), Run(2), Run(3)]
    public async Task<string> SeveralReturns(int kind)
    {
        if (kind == 1)
            return "one";
        await Task.Yield();
        if (kind == 2)
            return "two";
        try
        {
            return "three";
        }
        finally
        {
            await Task.Yield();
        }
    }

    [Run]
    public async Task OnlyThrows() => throw new InvalidOperationException("only");

    [Run]
    public async Task<int> OnlyThrowsOf() => throw new InvalidOperationException("only");

    [Run]
    public async ValueTask<int> ValueOnlyThrows() => throw new InvalidOperationException("only");

    [Run]
    public async Task ThrowsBeforeAwait()
    {
        Fail();
        await Task.Yield();
    }

    [Run]
    public async Task ThrowsAfterAwait()
    {
        await Task.Yield();
        Fail();
    }

    [Run]
    public async ValueTask<string> ValueThrowsAfterAwait()
    {
        await Task.Yield();
        Fail();
        return "";
    }

    [Run(Spans = 2)]
    public async Task Crosses() => await ThrowsAfterAwait();

    [Run(Spans = 3)]
    public async Task CrossesTwice() => await Crosses();

    [Run(Spans = 2)]
    public async Task CrossesFromBefore()
    {
        await Task.Yield();
        await ThrowsBeforeAwait();
    }

    [Run(Spans = 2)]
    public async Task RethrowsAnew()
    {
        try
        {
            await ThrowsAfterAwait();
        }
        catch (InvalidOperationException exception)
        {
            throw exception;
        }
    }

    [Run(Spans = 2)]
    public async Task Wraps()
    {
        try
        {
            await ThrowsAfterAwait();
        }
        catch (InvalidOperationException exception)
        {
            throw new ApplicationException("wrapped", exception);
        }
    }

    [Run(Spans = 2)]
    public async Task<string> Catches()
    {
        try
        {
            await ThrowsAfterAwait();
            return "none";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    [Run]
    public async Task Cancels()
    {
        await Task.Yield();
        new CancellationToken(true).ThrowIfCancellationRequested();
    }

    [Run]
    public async Task<int> CancelsAtOnce() => throw new TaskCanceledException("cancelled");

    [Run]
    public async Task AwaitsCancelled() => await Task.FromCanceled(new CancellationToken(true));

    [Run(Spans = 4)]
    public async Task<int> Parallel()
    {
        var numbers = await Task.WhenAll(Loop(2), Loop(3), Loop(4));
        return numbers[0] + numbers[1] + numbers[2];
    }

    [Run(Spans = 2)]
    public async Task<int> WithoutContext() => await Loop(3).ConfigureAwait(false);

    // Lives on when the method has long returned: many locals and parameters in the state machine.
    [Run(1, 2L, "three", 4.0)]
    public async Task<string> ManyParameters(int one, long two, string three, double four)
    {
        var list = new List<string> { three };
        await Task.Yield();
        list.Add(one.ToString());
        await Task.Yield();
        foreach (var text in list.ToArray())
        {
            await Task.Yield();
            list.Add(text + two + four.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return string.Join(" ", list);
    }

    public async Task Waits(Task gate)
    {
        await gate;
    }

    public async Task<int> WaitsOf(Task<int> gate) => await gate + 1;

    public async ValueTask<int> ValueWaits(Task<int> gate) => await gate + 1;

    public async Task WaitsThenFails(Task gate)
    {
        await gate;
        Fail();
    }

    public async Task WaitsInside(Task gate) => await Waits(gate);


    // No SetResult in its state machine: it never comes to an end of its own.
    public async Task Forever(Func<Task> step)
    {
        while (true)
            await step();
    }

    static void Fail() => throw new InvalidOperationException("failed");
}
