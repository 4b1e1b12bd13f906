using System;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace AutoSpan.Tests.Runtime;

/// <summary>The source of a value task that can be consumed only once, as in sockets and channels.</summary>
internal sealed class OneTimeSource<TResult> : IValueTaskSource<TResult>, IValueTaskSource
{
    ManualResetValueTaskSourceCore<TResult> core;

    public int Consumed { get; private set; }

    public ValueTask<TResult> Task => new(this, core.Version);

    public ValueTask TaskWithoutResult => new(this, core.Version);

    public void Complete(TResult result) => core.SetResult(result);

    public void Fail(Exception exception) => core.SetException(exception);

    /// <summary>Makes it ready for another operation: value tasks that were given out so far are stale from now on.</summary>
    public void Reset() => core.Reset();

    public TResult GetResult(short token) => ++Consumed == 1 ? core.GetResult(token) : throw new InvalidOperationException("Consumed twice.");

    public ValueTaskSourceStatus GetStatus(short token) => core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        core.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource.GetResult(short token) => GetResult(token);
}
