using System;
#if !NETSTANDARD
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
#endif
using System.Threading.Tasks;

namespace AutoSpan.Internal;

/// <summary>The exception of a task that has failed or was cancelled.</summary>
internal static class TaskFailure
{
    /// <remarks>
    /// To read a faulted task's exception makes it an observed one. A cancelled task gives its exception only to those who await it: an asynchronous method
    /// that ends with a timeout in the form of a cancellation has its cause there. To await it throws the exception, which writes to its stack trace while
    /// the program may be throwing it too, so .NET's own member is asked where it is there.
    /// </remarks>
    public static Exception Of(Task task)
    {
        if (task.IsFaulted)
            return task.Exception!.InnerException!;

#if !NETSTANDARD
        try
        {
            return GetCancellation(task)?.SourceException ?? new TaskCanceledException(task);
        }
        catch (MissingMethodException)
        {
            return Thrown(task);
        }
#else
        return Thrown(task);
#endif
    }

    private static Exception Thrown(Task task)
    {
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

#if !NETSTANDARD
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetCancellationExceptionDispatchInfo")]
    private static extern ExceptionDispatchInfo? GetCancellation(Task task);
#endif
}
