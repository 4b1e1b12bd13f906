using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Differential.Library;

/// <summary>What generated programs await: complete already, later on the thread pool, faulted, cancelled, and awaiters of their own.</summary>
public static class Awaits
{
    public static Task<int> Later(int value)
    {
        var source = new TaskCompletionSource<int>();
        ThreadPool.QueueUserWorkItem(_ => source.SetResult(value));
        return source.Task;
    }

    /// <summary>A task that is faulted, at once or later; cancelled where the exception says so.</summary>
    public static Task<int> Broken(Exception exception, bool later)
    {
        var source = new TaskCompletionSource<int>();
        if (later)
            ThreadPool.QueueUserWorkItem(_ => Break(source, exception));
        else
            Break(source, exception);
        return source.Task;
    }

    public static Task<int> Cancelled() => Task.FromCanceled<int>(new CancellationToken(true));

    static void Break(TaskCompletionSource<int> source, Exception exception)
    {
        if (exception is OperationCanceledException)
            source.SetCanceled(new CancellationToken(true));
        else
            source.SetException(exception ?? new SecondException("nothing"));
    }

    /// <summary>Always suspends, and leaves the execution context to the builder or not.</summary>
    public static Pause Pause(int value, Exception? exception = null) => new(value, exception);

    /// <summary>As <see cref="Pause(int, Exception)"/>, but its awaiter knows of no <c>UnsafeOnCompleted</c>.</summary>
    public static SafePause SafePause(int value) => new(value);
}

/// <summary>An awaitable that is its own awaiter.</summary>
public readonly struct Pause(int value, Exception? exception) : ICriticalNotifyCompletion
{
    public bool IsCompleted => false;

    public Pause GetAwaiter() => this;

    public int GetResult() => exception is null ? value : throw exception;

    public void OnCompleted(Action continuation) => ThreadPool.QueueUserWorkItem(_ => continuation());

    public void UnsafeOnCompleted(Action continuation) => ThreadPool.UnsafeQueueUserWorkItem(_ => continuation(), null);
}

/// <summary>An awaiter that is a class.</summary>
public sealed class SafePause(int value) : INotifyCompletion
{
    public bool IsCompleted => false;

    public SafePause GetAwaiter() => this;

    public int GetResult() => value;

    public void OnCompleted(Action continuation) => ThreadPool.QueueUserWorkItem(_ => continuation());
}
