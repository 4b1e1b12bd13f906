using System;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace Library;

/// <summary>A source of value tasks that counts how it is consumed, and accepts one consumption of each task.</summary>
public sealed class OnceOnlySource : IValueTaskSource<int>, IValueTaskSource
{
    Action<object?>? continuation;
    object? state;
    Exception? error;
    int result;
    bool completed;

    public int Results { get; private set; }

    public int Continuations { get; private set; }

    public ValueTask<int> Task => new(this, 1);

    public ValueTask Untyped => new(this, 1);

    public void Complete(int value)
    {
        result = value;
        Finish();
    }

    public void Fail(Exception exception)
    {
        error = exception;
        Finish();
    }

    int IValueTaskSource<int>.GetResult(short token)
    {
        Read();
        return result;
    }

    void IValueTaskSource.GetResult(short token) => Read();

    ValueTaskSourceStatus IValueTaskSource<int>.GetStatus(short token) => Status();

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => Status();

    void IValueTaskSource<int>.OnCompleted(Action<object?> action, object? argument, short token, ValueTaskSourceOnCompletedFlags flags) =>
        Continue(action, argument);

    void IValueTaskSource.OnCompleted(Action<object?> action, object? argument, short token, ValueTaskSourceOnCompletedFlags flags) =>
        Continue(action, argument);

    void Read()
    {
        if (!completed)
            throw new InvalidOperationException("read before it was complete");
        if (++Results > 1)
            throw new InvalidOperationException("consumed twice");
        if (error is not null)
            throw error;
    }

    ValueTaskSourceStatus Status() =>
        !completed ? ValueTaskSourceStatus.Pending
        : error is null ? ValueTaskSourceStatus.Succeeded
        : error is OperationCanceledException ? ValueTaskSourceStatus.Canceled
        : ValueTaskSourceStatus.Faulted;

    void Continue(Action<object?> action, object? argument)
    {
        if (++Continuations > 1)
            throw new InvalidOperationException("awaited twice");
        if (completed)
        {
            action(argument);
            return;
        }

        continuation = action;
        state = argument;
    }

    void Finish()
    {
        completed = true;
        var action = Interlocked.Exchange(ref continuation, null);
        action?.Invoke(state);
    }
}
