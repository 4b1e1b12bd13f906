using System;
using System.Threading;
using System.Threading.Tasks;

namespace AutoSpan.Internal;

/// <summary>What is done when a task completes: on the thread that completes it, before whatever its caller has waiting for it.</summary>
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
