using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading.Tasks;

namespace AutoSpan.Runtime;

/// <summary>The events of methods that an <c>&lt;Event&gt;</c> rule matches: they go to the span that is current, whoever started it.</summary>
/// <remarks>
/// A method with <c>&lt;Event name="validated" on="return" /&gt;</c>, where it returns, becomes
/// <code>
/// if (source != null &amp;&amp; source.HasListeners())
/// {
///     var draft = tracer.Begin("validated");
///     if (draft != null)
///     {
///         // its tags, with a TagWriter
///         SpanEvents.Add(draft);
///     }
/// }
/// </code>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SpanEvents
{
    private const string ExceptionTypeTag = "exception.type";

    /// <summary>Begins an event that happens now.</summary>
    /// <returns>Where its tags go; null when no current span records, or when listeners are at work: then there is no event.</returns>
    public static EventDraft? Begin(this Tracer tracer, string name) =>
        !ListenerCalls.Inside && Activity.Current is { IsStopped: false, IsAllDataRequested: true } activity ? new EventDraft(activity, name) : null;

    /// <summary>Begins the event of an exception that leaves the method. It has the tag <c>exception.type</c>.</summary>
    /// <returns>As without exception; null too when nobody listens to the method's source, or when the exception is one that is ignored.</returns>
    public static EventDraft? Begin(this Tracer tracer, string name, Exception exception)
    {
        if (!tracer.HasListeners || tracer.Ignores(exception) || tracer.Begin(name) is not { } draft)
            return null;

        SetType(draft, exception);
        return draft;
    }

    /// <summary>Begins an event of which a task decides whether and when it happens.</summary>
    /// <returns>As <see cref="Begin(Tracer, string)"/>.</returns>
    public static EventDraft? BeginWhenReturned(this Tracer tracer, string name) => tracer.Begin(name);

    /// <summary>As for an exception, of the one that was observed in the method and does leave it; null too when none does.</summary>
    /// <param name="tracer">That of the method.</param>
    /// <param name="name">The event's name.</param>
    /// <param name="failure">What <see cref="Observe"/> gave.</param>
    public static EventDraft? Begin(this Tracer tracer, string name, Failure? failure) =>
        failure?.Leaving?.Exception is { } exception ? tracer.Begin(name, exception) : null;

    /// <summary>Looks at an exception that passes through a method. Called from an exception filter: it catches nothing and always answers false.</summary>
    /// <param name="exception">What passes.</param>
    /// <param name="failure">
    /// The same, for the <c>finally</c>: there it is known whether the method is left by it. It keeps what was there before, as <see cref="Tracer.Observe"/> does.
    /// </param>
    /// <returns>False.</returns>
    public static bool Observe(Exception exception, ref Failure? failure)
    {
        failure = new Failure(exception, recordsEvent: false, ExceptionHistory.Follow(exception), failure);
        return false;
    }

    /// <summary>Adds an event to the span that was current when it was begun, unless that was stopped meanwhile.</summary>
    public static void Add(EventDraft draft) => draft.Add();

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

    /// <summary>Writes the type of the exception that an event is about.</summary>
    internal static void SetType(EventDraft draft, Exception exception) => draft.SetTag(ExceptionTypeTag, exception.GetType().ToString());
}
