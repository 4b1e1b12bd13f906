using System;
using System.Threading.Tasks;
using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>An event that happens when a task succeeds.</summary>
internal static class EventWhenSucceeded
{
    public static void Add(EventBuilder builder)
    {
        builder.HappensNow();
        builder.Add();
    }

    public static void Add(EventBuilder builder, Task? completed)
    {
        if (completed is null or { Status: TaskStatus.RanToCompletion })
            Add(builder);
    }

    public static void Add<TResult>(EventBuilder builder, TResult result, EventResultReader<TResult> reader)
    {
        if (!builder.IsWanted)
            return;

        builder.HappensNow();
        var scope = SuppressionScope.Begin();
        try
        {
            reader(builder, result);
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log?.ResultFailed(builder.Name, fault);
        }
        finally
        {
            scope.End();
        }

        builder.Add();
    }

    /// <summary>One that waits for its task.</summary>
    public sealed class Pending(EventBuilder builder) : PendingEvent(builder)
    {
        protected override void Complete(Task completed) => Add(Builder, completed);
    }

    /// <summary>One whose tags tell of the task's result.</summary>
    public sealed class Pending<TResult>(EventBuilder builder, EventResultReader<TResult> reader) : PendingEvent(builder)
    {
        public void Add(Task<TResult> completed)
        {
            if (completed.Status == TaskStatus.RanToCompletion)
                EventWhenSucceeded.Add(Builder, completed.Result, reader);
        }

        protected override void Complete(Task completed) => Add((Task<TResult>)completed);
    }
}
