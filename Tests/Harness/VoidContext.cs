using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Harness;

/// <summary>What an <c>async void</c> method reports to: it counts the methods that have ended, and keeps their exceptions.</summary>
internal sealed class VoidContext : SynchronizationContext
{
    readonly SemaphoreSlim completed = new(0);
    readonly List<Exception> exceptions = [];

    public IReadOnlyList<Exception> Exceptions => exceptions;

    public void Run(Action action)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            action();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public async Task Completed(int count)
    {
        for (var i = 0; i < count; i++)
            await completed.WaitAsync().ConfigureAwait(false);
    }

    public override void OperationCompleted() => completed.Release();

    // A builder posts the rethrow of an exception, and an awaiter its continuation: both come here.
    public override void Post(SendOrPostCallback callback, object? state)
    {
        try
        {
            callback(state);
        }
        catch (Exception exception)
        {
            exceptions.Add(exception);
        }
    }
}
