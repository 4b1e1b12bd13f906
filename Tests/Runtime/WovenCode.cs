using System;
using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.WovenApi;

namespace AutoSpan.Tests.Runtime;

/// <summary>What the weaver makes of a method of each shape, written by hand.</summary>
internal static class WovenCode
{
    public static void Call(Tracer tracer, string name, Action body, ActivityContext remoteParent = default)
    {
        var span = tracer.Start(name, remoteParent);
        Failure? failure = null;
        try
        {
            body();
            failure = null;
        }
        catch (Exception exception) when (span is not null && tracer.Observe(span, exception, ref failure))
        {
            throw;
        }
        finally
        {
            if (span is not null)
                tracer.End(span, failure);
        }
    }

    public static async Task CallAsync(Tracer tracer, string name, Func<Task> body, ActivityContext remoteParent = default)
    {
        var span = tracer.Start(name, remoteParent);
        try
        {
            await body();
        }
        catch (Exception exception)
        {
            if (span is not null)
                tracer.Fail(span, exception);

            throw;
        }

        if (span is not null)
            tracer.End(span, null);
    }

    /// <summary>A method that returns a task without being asynchronous.</summary>
    public static Task ReturnTask(Tracer tracer, string name, Func<Task> body, ActivityContext remoteParent = default)
    {
        var span = tracer.Start(name, remoteParent);
        Failure? failure = null;
        Task task;
        try
        {
            task = body();
        }
        catch (Exception exception) when (span is not null && tracer.Observe(span, exception, ref failure))
        {
            throw;
        }
        finally
        {
            if (failure is not null)
                tracer.End(span!, failure);
        }

        if (span is not null)
            tracer.EndWhenCompleted(span, task);

        return task;
    }

    /// <inheritdoc cref="ReturnTask(Tracer, string, Func{Task}, ActivityContext)"/>
    public static Task<TResult> ReturnTask<TResult>(Tracer tracer, string name, Task<TResult> task, ResultReader<TResult> reader)
    {
        if (tracer.Start(name) is { } span)
            tracer.EndWhenCompleted(span, task, reader);

        return task;
    }
}
