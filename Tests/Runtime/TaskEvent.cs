using System;
using System.Threading.Tasks;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>The event of a method that returns a task of any kind, as woven code adds it.</summary>
internal static class TaskEvent
{
    /// <summary>Returns a task and awaits it. Its source is consumed once.</summary>
    /// <param name="kind">Which task: "task" or "value task", "of result" or not.</param>
    /// <param name="later">Whether it completes after it is returned.</param>
    /// <param name="complete">Completes it.</param>
    /// <param name="builder">The event.</param>
    /// <param name="attach">Hands the event to the task, and gives the task to return.</param>
    public static async Task Returned(
        string kind, bool later, Action<OneTimeSource<int>> complete, EventBuilder builder, Func<EventBuilder, object, object> attach)
    {
        var source = new OneTimeSource<int>();
        if (!later)
            complete(source);

        object task = kind switch
        {
            "task" => source.TaskWithoutResult.AsTask(),
            "task of result" => source.Task.AsTask(),
            "value task" => source.TaskWithoutResult,
            _ => source.Task
        };
        var returned = attach(builder, task);
        if (task is Task)
            Assert.Same(task, returned);
        if (later)
            complete(source);

        switch (returned)
        {
            case Task<int> result:
                Assert.Equal(7, await result);
                break;
            case Task plain:
                await plain;
                break;
            case ValueTask<int> result:
                Assert.Equal(7, await result);
                break;
            case ValueTask plain:
                await plain;
                break;
        }

        Assert.Equal(1, source.Consumed);
    }

    /// <returns>The task to return to the caller.</returns>
    public static object WhenSucceeded(EventBuilder builder, object task, EventResultReader<int>? reader)
    {
        switch (task)
        {
            case Task<int> result:
                TaskEvents.AddWhenSucceeded(builder, result, reader);
                return result;
            case Task plain:
                TaskEvents.AddWhenSucceeded(builder, plain);
                return plain;
            case ValueTask<int> result:
                return TaskEvents.AddWhenSucceeded(builder, result, reader);
            default:
                return TaskEvents.AddWhenSucceeded(builder, (ValueTask)task);
        }
    }

    /// <returns>The task to return to the caller.</returns>
    public static object WhenFaulted(Tracer tracer, EventBuilder builder, object task)
    {
        switch (task)
        {
            case ValueTask<int> result:
                return tracer.AddWhenFaulted(builder, result);
            case ValueTask plain:
                return tracer.AddWhenFaulted(builder, plain);
            default:
                tracer.AddWhenFaulted(builder, (Task)task);
                return task;
        }
    }
}
