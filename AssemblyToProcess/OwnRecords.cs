using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Code that records its own errors, and timeouts that come as cancellations.</summary>
public class OwnRecords
{
    [Run]
    public void Records()
    {
        try
        {
            Fail();
        }
        catch (Exception exception)
        {
            Activity.Current?.AddException(exception);
            throw;
        }
    }

    [Run]
    public async Task RecordsAsync()
    {
        try
        {
            await Task.Yield();
            Fail();
        }
        catch (Exception exception)
        {
            Activity.Current?.AddException(exception);
            throw;
        }
    }

    [Run]
    public void RecordsAndThrowsAnew()
    {
        try
        {
            Fail();
        }
        catch (Exception exception)
        {
            Activity.Current?.AddException(exception);
            throw exception;
        }
    }

    [Run]
    public void SetsStatus()
    {
        Activity.Current?.SetStatus(ActivityStatusCode.Error, "card declined");
        Fail();
    }

    [Run]
    public async Task SetsStatusAsync()
    {
        await Task.Yield();
        Activity.Current?.SetStatus(ActivityStatusCode.Error, "card declined");
        Fail();
    }

    public void SetsOk()
    {
        Activity.Current?.SetStatus(ActivityStatusCode.Ok);
        Fail();
    }

    public void TimesOut() => throw TimedOut();

    public async Task TimesOutAsync()
    {
        await Task.Yield();
        throw TimedOut();
    }

    public async ValueTask<int> ValueTimesOutAsync()
    {
        await Task.Yield();
        throw TimedOut();
    }

    public Task TimesOutLater() => Later();

    public Task TimesOutAtOnce() => AtOnce();

    public ValueTask<int> ValueTimesOutLater() => new(LaterOf());

    static void Fail() => throw new InvalidOperationException("failed");

    static async Task Later()
    {
        await Task.Yield();
        throw TimedOut();
    }

    static async Task<int> LaterOf()
    {
        await Task.Yield();
        throw TimedOut();
    }

    static async Task AtOnce()
    {
        await Task.CompletedTask;
        throw TimedOut();
    }

    // As HttpClient reports it.
    static Exception TimedOut() => new TaskCanceledException("The request was canceled due to the configured timeout.", new TimeoutException());
}
