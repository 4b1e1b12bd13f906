using System;
using System.Threading;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Runtime-async methods that fail, and that clean up.</summary>
public class SuspendedFailures
{
    string log = "";

    [Run(0)]
    public async Task<int> Early(int n) => 10 / n;

    [Run(0)]
    public async Task<int> Late(int n)
    {
        await Task.Yield();
        return 10 / n;
    }

    [Run(0)]
    public async ValueTask LateValue(int n)
    {
        await Task.Delay(1);
        throw new InvalidOperationException("late " + n);
    }

    [Run(0, Spans = 2)]
    public async Task<int> Outer(int n)
    {
        var result = await Late(n);
        return result + 1;
    }

    [Run(0, Spans = 2)]
    [Run(1, Spans = 2)]
    public async Task<string> Caught(int n)
    {
        try
        {
            log += await Late(n);
        }
        catch (DivideByZeroException) when (n == 0)
        {
            log += "caught";
        }
        finally
        {
            await Task.Yield();
            log += " finally";
        }

        return log;
    }

    [Run(0, Spans = 2)]
    public async Task<int> Wrapped(int n)
    {
        try
        {
            return await Late(n);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException("wrapped", exception);
        }
    }

    [Run(0, Spans = 2)]
    public async Task<int> Rethrown(int n)
    {
        try
        {
            return await Late(n);
        }
        catch
        {
            await Task.Yield();
            throw;
        }
    }

    [Run]
    public async Task Cancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Task.Delay(Timeout.Infinite, source.Token);
    }
}
