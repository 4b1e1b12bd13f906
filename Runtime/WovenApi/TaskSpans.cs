using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading.Tasks;
using AutoSpan.Internal;

namespace AutoSpan.WovenApi;

/// <summary>
/// Ends the spans of methods that return a task without being asynchronous themselves: not when the task is returned but when it completes.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TaskSpans
{
    /// <summary>
    /// Ends the span when the task completes, at once if it has; until then what was current before the span is current again. The task
    /// itself is left as it is. Its caller's continuations run after this one where continuations run in the order in which they were attached.
    /// </summary>
    /// <remarks>
    /// Recording a faulted task's exception reads <see cref="Task.Exception"/>, which makes the exception an observed one. A call that returns an
    /// incomplete task which the same method has returned within the same enclosing span, or very often, ends its span at once.
    /// </remarks>
    public static void EndWhenCompleted(this Tracer tracer, Activity span, Task? task)
    {
        if (task is null || task.IsCompleted)
        {
            End(tracer, span, task);
            return;
        }

        Wait(tracer, span, task, new PendingSpan(tracer, span));
    }

    /// <summary>As <see cref="EndWhenCompleted(Tracer, Activity, Task)"/>, and a span that records is told the result of a task that succeeds.</summary>
    /// <param name="tracer">The tracer of the span.</param>
    /// <param name="span">The span.</param>
    /// <param name="task">The task that the method returns.</param>
    /// <param name="reader">Writes what is asked of the result. It is called once at most, before the span ends.</param>
    public static void EndWhenCompleted<TResult>(this Tracer tracer, Activity span, Task<TResult>? task, ResultReader<TResult> reader)
    {
        if (task is null || task.IsCompleted)
        {
            End(tracer, span, task, reader);
            return;
        }

        Wait(tracer, span, task, new PendingSpan<TResult>(tracer, span, reader));
    }

    /// <summary>
    /// As for a task. A value task may be consumed once only: one that is not complete is replaced by one that stands for the same operation.
    /// </summary>
    /// <returns>The value task to return to the caller.</returns>
    public static ValueTask EndWhenCompleted(this Tracer tracer, Activity span, ValueTask task)
    {
        if (ValueTasks.HasSucceeded(ref task))
        {
            tracer.End(span, null);
            return task;
        }

        var operation = ValueTasks.ToTask(task);
        tracer.EndWhenCompleted(span, operation);
        return new ValueTask(operation);
    }

    /// <inheritdoc cref="EndWhenCompleted(Tracer, Activity, ValueTask)"/>
    public static ValueTask<TResult> EndWhenCompleted<TResult>(this Tracer tracer, Activity span, ValueTask<TResult> task)
    {
        if (ValueTasks.HasSucceeded(ref task))
        {
            tracer.End(span, null);
            return task;
        }

        var operation = ValueTasks.ToTask(task);
        tracer.EndWhenCompleted(span, operation);
        return new ValueTask<TResult>(operation);
    }

    /// <summary>
    /// As <see cref="EndWhenCompleted{TResult}(Tracer, Activity, Task{TResult}, ResultReader{TResult})"/>. To read the result is to consume the value task:
    /// it is replaced by one that holds the result.
    /// </summary>
    /// <returns>The value task to return to the caller.</returns>
    public static ValueTask<TResult> EndWhenCompleted<TResult>(
        this Tracer tracer,
        Activity span,
        ValueTask<TResult> task,
        ResultReader<TResult> reader)
    {
        if (!Wants(span))
            return tracer.EndWhenCompleted(span, task);

        if (ValueTasks.TryTakeResult(ref task, out var result))
        {
            var ended = DateTime.UtcNow;
            Read(span, result!, reader);
            tracer.EndAt(span, null, ended);
            return task;
        }

        var operation = ValueTasks.ToTask(task);
        tracer.EndWhenCompleted(span, operation, reader);
        return new ValueTask<TResult>(operation);
    }

    /// <summary>Ends the span of a task that has completed just now, or when it was returned.</summary>
    internal static void End<TResult>(Tracer tracer, Activity span, Task<TResult>? task, ResultReader<TResult> reader)
    {
        if (task is not { Status: TaskStatus.RanToCompletion } || !Wants(span))
        {
            End(tracer, span, task);
            return;
        }

        // The time that the program's own code takes to be read is none of the operation's.
        var ended = DateTime.UtcNow;
        Read(span, task.Result, reader);
        tracer.EndAt(span, null, ended);
    }

    /// <inheritdoc cref="End{TResult}(Tracer, Activity, Task{TResult}, ResultReader{TResult})"/>
    internal static void End(Tracer tracer, Activity span, Task? task)
    {
        if (task is { IsFaulted: true } or { IsCanceled: true })
            tracer.Fail(span, task);
        else
            tracer.End(span, null);
    }

    private static void Wait(Tracer tracer, Activity span, Task task, PendingSpan pending)
    {
        // As soon as something waits, the task may complete on another thread, and a span that has ended does not know any more what encloses it.
        var enclosing = EnclosingSpan.Of(span);
        if (!pending.TryWaitFor(task))
        {
            tracer.End(span, null);
            return;
        }

        EnclosingSpan.MakeCurrent(enclosing);
        EnclosingSpan.Weaken(span);
    }

    // A span that the program has stopped itself is exported already.
    private static bool Wants(Activity span) => span is { IsAllDataRequested: true, IsStopped: false };

    private static void Read<TResult>(Activity span, TResult result, ResultReader<TResult> reader)
    {
        var scope = SuppressionScope.Begin();
        try
        {
            reader(span, result);
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log?.ResultFailed(span.OperationName, fault);
        }
        finally
        {
            scope.End();
        }
    }
}
