using System;
using System.Threading.Tasks;

namespace AutoSpan.Internal;

/// <summary>The exception of a task that has failed or was cancelled.</summary>
internal static class TaskFailure
{
    /// <remarks>
    /// To read a faulted task's exception makes it an observed one. A cancelled task gives its exception only to those who await it: an asynchronous method
    /// that ends with a timeout in the form of a cancellation has its cause there.
    /// </remarks>
    public static Exception Of(Task task)
    {
        if (task.IsFaulted)
            return task.Exception!.InnerException!;

        try
        {
            task.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            return exception;
        }

        return new TaskCanceledException(task);
    }
}
