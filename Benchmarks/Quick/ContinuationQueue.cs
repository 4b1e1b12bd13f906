using System;
using System.Collections.Generic;
using System.Threading;

namespace Benchmarks.Quick;

/// <summary>Runs what was awaited on the thread that awaited it: the thread pool's waking of threads would hide what is measured.</summary>
internal sealed class ContinuationQueue : SynchronizationContext, IDisposable
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _posted = [];
    private readonly SynchronizationContext? _outer = Current;

    public ContinuationQueue() => SetSynchronizationContext(this);

    public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

    /// <summary>Runs what is posted, and what that posts.</summary>
    public void Run()
    {
        while (_posted.TryDequeue(out var next))
            next.Callback(next.State);
    }

    public void Dispose() => SetSynchronizationContext(_outer);
}
