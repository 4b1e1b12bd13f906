using System;
using System.ComponentModel;
using System.Threading.Tasks;

namespace AutoSpan.Runtime;

/// <summary>The events of methods that return a task which they got elsewhere: the task decides whether and when they happen.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TaskEvents
{
    /// <summary>Adds an event when a task succeeds, at once if it has. A method that returns no task at all has returned.</summary>
    /// <param name="draft">The event. Its time is that of the task's completion.</param>
    /// <param name="task">The task that the method returns.</param>
    public static void AddWhenSucceeded(EventDraft draft, Task? task)
    {
        if (task is null || task.IsCompleted)
            EventWhenSucceeded.Add(draft, task);
        else
            Continuation.Attach(task, static (completed, draft) => EventWhenSucceeded.Add((EventDraft)draft!, completed), draft);
    }

    /// <inheritdoc cref="AddWhenSucceeded(EventDraft, Task)"/>
    /// <param name="draft">The event. Its time is that of the task's completion.</param>
    /// <param name="task">The task that the method returns.</param>
    /// <param name="reader">Writes what is asked of the result, if anything is. It is called once at most, before the event is added.</param>
    public static void AddWhenSucceeded<TResult>(EventDraft draft, Task<TResult>? task, EventResultReader<TResult>? reader)
    {
        if (task is null || reader is null)
        {
            AddWhenSucceeded(draft, task);
            return;
        }

        var pending = new EventWhenSucceeded.Pending<TResult>(draft, reader);
        if (task.IsCompleted)
            pending.Add(task);
        else
            Continuation.Attach(task, static (completed, pending) => ((EventWhenSucceeded.Pending<TResult>)pending!).Add((Task<TResult>)completed), pending);
    }

    /// <summary>As for a task. A value task may be consumed once only: one that is not complete is replaced by one that stands for the same operation.</summary>
    /// <returns>The value task to return to the caller.</returns>
    public static ValueTask AddWhenSucceeded(EventDraft draft, ValueTask task)
    {
        if (ValueTasks.HasSucceeded(ref task))
        {
            EventWhenSucceeded.Add(draft);
            return task;
        }

        var operation = ValueTasks.ToTask(task);
        AddWhenSucceeded(draft, operation);
        return new ValueTask(operation);
    }

    /// <summary>As for a task. To read the result is to consume the value task: then it is replaced by one that holds the result.</summary>
    /// <returns>The value task to return to the caller.</returns>
    public static ValueTask<TResult> AddWhenSucceeded<TResult>(EventDraft draft, ValueTask<TResult> task, EventResultReader<TResult>? reader)
    {
        if (reader is null && ValueTasks.HasSucceeded(ref task))
        {
            EventWhenSucceeded.Add(draft);
            return task;
        }

        if (reader is not null && ValueTasks.TryTakeResult(ref task, out var result))
        {
            EventWhenSucceeded.Add(draft, result!, reader);
            return task;
        }

        var operation = ValueTasks.ToTask(task);
        AddWhenSucceeded(draft, operation, reader);
        return new ValueTask<TResult>(operation);
    }

    /// <summary>Adds an event when a task fails or is cancelled, unless the exception is one that is ignored. It has the tag <c>exception.type</c>.</summary>
    /// <param name="tracer">The tracer that knows which exceptions are ignored.</param>
    /// <param name="draft">The event. Its time is that of the task's completion.</param>
    /// <param name="task">The task that the method returns.</param>
    /// <remarks>To tell the type of a faulted task's exception is to read <see cref="Task.Exception"/>, which makes the exception an observed one.</remarks>
    public static void AddWhenFaulted(this Tracer tracer, EventDraft draft, Task? task)
    {
        if (task is null)
            return;

        var pending = new EventWhenFaulted(tracer, draft);
        if (task.IsCompleted)
            pending.Add(task);
        else
            Continuation.Attach(task, static (completed, pending) => ((EventWhenFaulted)pending!).Add(completed), pending);
    }

    /// <inheritdoc cref="AddWhenFaulted(Tracer, EventDraft, Task)"/>
    /// <returns>The value task to return to the caller.</returns>
    public static ValueTask AddWhenFaulted(this Tracer tracer, EventDraft draft, ValueTask task)
    {
        if (ValueTasks.HasSucceeded(ref task))
            return task;

        var operation = ValueTasks.ToTask(task);
        tracer.AddWhenFaulted(draft, operation);
        return new ValueTask(operation);
    }

    /// <inheritdoc cref="AddWhenFaulted(Tracer, EventDraft, ValueTask)"/>
    public static ValueTask<TResult> AddWhenFaulted<TResult>(this Tracer tracer, EventDraft draft, ValueTask<TResult> task)
    {
        if (ValueTasks.HasSucceeded(ref task))
            return task;

        var operation = ValueTasks.ToTask(task);
        tracer.AddWhenFaulted(draft, operation);
        return new ValueTask<TResult>(operation);
    }
}
