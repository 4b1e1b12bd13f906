using System;
using System.Threading;
using System.Threading.Tasks;

namespace AutoSpan.Internal;

/// <summary>
/// What is done when a task completes. It runs on the thread that completes the task, before what the caller of the woven method attaches afterwards; but
/// where continuations run asynchronously (<see cref="TaskCreationOptions.RunContinuationsAsynchronously"/>), on the thread pool and in no order.
/// </summary>
internal static class TaskContinuation
{
    public static void Attach(Task task, Action<Task, object?> callback, object state) =>
        task.ContinueWith(
            callback,
            state,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously | TaskContinuationOptions.DenyChildAttach,
            TaskScheduler.Default);
}
