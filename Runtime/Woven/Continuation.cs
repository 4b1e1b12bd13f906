using System;
using System.Threading;
using System.Threading.Tasks;

namespace AutoSpan.Runtime;

/// <summary>What is done when a task completes: on the thread that completes it, before whatever its caller has waiting for it.</summary>
internal static class Continuation
{
    public static void Attach(Task task, Action<Task, object?> deed, object state) =>
        task.ContinueWith(
            deed,
            state,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously | TaskContinuationOptions.DenyChildAttach,
            TaskScheduler.Default);
}
