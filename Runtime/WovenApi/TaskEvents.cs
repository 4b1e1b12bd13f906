using System.ComponentModel;
using System.Threading.Tasks;
using AutoSpan.Internal;

namespace AutoSpan.WovenApi;

/// <summary>The events of methods that return a task which they got elsewhere: the task decides whether and when they happen.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TaskEvents
{
    /// <summary>Adds an event when a task succeeds, at once if it has. A method that returns no task at all has returned.</summary>
    /// <param name="builder">The event. Its time is that of the task's completion.</param>
    /// <param name="task">The task that the method returns.</param>
    public static void AddWhenSucceeded(EventBuilder builder, Task? task)
    {
        if (task is null || task.IsCompleted)
            EventWhenSucceeded.Add(builder, task);
        else
            new EventWhenSucceeded.Pending(builder).TryWaitFor(task);
    }

    /// <inheritdoc cref="AddWhenSucceeded(EventBuilder, Task)"/>
    /// <param name="builder">The event. Its time is that of the task's completion.</param>
    /// <param name="task">The task that the method returns.</param>
    /// <param name="reader">Writes what is asked of the result, if anything is. It is called once at most, before the event is added.</param>
    public static void AddWhenSucceeded<TResult>(EventBuilder builder, Task<TResult>? task, EventResultReader<TResult>? reader)
    {
        if (task is null || reader is null)
        {
            AddWhenSucceeded(builder, task);
            return;
        }

        var pending = new EventWhenSucceeded.Pending<TResult>(builder, reader);
        if (task.IsCompleted)
            pending.Add(task);
        else
            pending.TryWaitFor(task);
    }

    /// <summary>
    /// As for a task. A value task may be consumed once only: one that is not complete is replaced by one that stands for the same operation.
    /// </summary>
    /// <returns>The value task to return to the caller.</returns>
    public static ValueTask AddWhenSucceeded(EventBuilder builder, ValueTask task)
    {
        if (ValueTasks.HasSucceeded(ref task))
        {
            EventWhenSucceeded.Add(builder);
            return task;
        }

        var operation = ValueTasks.ToTask(task);
        AddWhenSucceeded(builder, operation);
        return new ValueTask(operation);
    }

    /// <summary>As for a task. To read the result is to consume the value task: then it is replaced by one that holds the result.</summary>
    /// <returns>The value task to return to the caller.</returns>
    public static ValueTask<TResult> AddWhenSucceeded<TResult>(EventBuilder builder, ValueTask<TResult> task, EventResultReader<TResult>? reader)
    {
        if (reader is null && ValueTasks.HasSucceeded(ref task))
        {
            EventWhenSucceeded.Add(builder);
            return task;
        }

        if (reader is not null && ValueTasks.TryTakeResult(ref task, out var result))
        {
            EventWhenSucceeded.Add(builder, result!, reader);
            return task;
        }

        var operation = ValueTasks.ToTask(task);
        AddWhenSucceeded(builder, operation, reader);
        return new ValueTask<TResult>(operation);
    }

    /// <summary>Adds an event when a task fails or is cancelled, unless the exception is one that is ignored. It has the tag <c>exception.type</c>.</summary>
    /// <param name="tracer">The tracer that knows which exceptions are ignored.</param>
    /// <param name="builder">The event. Its time is that of the task's completion.</param>
    /// <param name="task">The task that the method returns.</param>
    /// <remarks>To tell the type of a faulted task's exception is to read <see cref="Task.Exception"/>, which makes the exception an observed one.</remarks>
    public static void AddWhenFaulted(this Tracer tracer, EventBuilder builder, Task? task)
    {
        if (task is null)
            return;

        var pending = new EventWhenFaulted(tracer, builder);
        if (task.IsCompleted)
            pending.Add(task);
        else
            pending.TryWaitFor(task);
    }

    /// <inheritdoc cref="AddWhenFaulted(Tracer, EventBuilder, Task)"/>
    /// <returns>The value task to return to the caller.</returns>
    public static ValueTask AddWhenFaulted(this Tracer tracer, EventBuilder builder, ValueTask task)
    {
        if (ValueTasks.HasSucceeded(ref task))
            return task;

        var operation = ValueTasks.ToTask(task);
        tracer.AddWhenFaulted(builder, operation);
        return new ValueTask(operation);
    }

    /// <inheritdoc cref="AddWhenFaulted(Tracer, EventBuilder, ValueTask)"/>
    public static ValueTask<TResult> AddWhenFaulted<TResult>(this Tracer tracer, EventBuilder builder, ValueTask<TResult> task)
    {
        if (ValueTasks.HasSucceeded(ref task))
            return task;

        var operation = ValueTasks.ToTask(task);
        tracer.AddWhenFaulted(builder, operation);
        return new ValueTask<TResult>(operation);
    }
}
