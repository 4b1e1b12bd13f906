using System;
using System.Threading.Tasks;

namespace AutoSpan.Internal;

/// <summary>
/// Looks into value tasks, which may be consumed once only. One whose source throws when it is asked (it was consumed before, say) becomes one that
/// has failed so: its caller gets the exception where it awaits, as it would without us.
/// </summary>
internal static class ValueTasks
{
    /// <summary>Takes the result of a value task that has succeeded.</summary>
    /// <param name="task">The value task; in the end one that can still be consumed.</param>
    /// <param name="result">Its result.</param>
    /// <returns>Whether there is a result.</returns>
    public static bool TryTakeResult<TResult>(ref ValueTask<TResult> task, out TResult? result)
    {
        result = default;
        try
        {
            if (!task.IsCompletedSuccessfully)
                return false;

            result = task.Result;
            task = new ValueTask<TResult>(result);
            return true;
        }
        catch (Exception exception)
        {
            task = new ValueTask<TResult>(Task.FromException<TResult>(exception));
            return false;
        }
    }

    /// <summary>Whether a value task has succeeded. This does not consume it.</summary>
    public static bool HasSucceeded(ref ValueTask task)
    {
        try
        {
            return task.IsCompletedSuccessfully;
        }
        catch (Exception exception)
        {
            task = new ValueTask(Task.FromException(exception));
            return false;
        }
    }

    /// <inheritdoc cref="HasSucceeded(ref ValueTask)"/>
    public static bool HasSucceeded<TResult>(ref ValueTask<TResult> task)
    {
        try
        {
            return task.IsCompletedSuccessfully;
        }
        catch (Exception exception)
        {
            task = new ValueTask<TResult>(Task.FromException<TResult>(exception));
            return false;
        }
    }

    /// <summary>Consumes a value task and gives the task that stands for the same operation from now on.</summary>
    public static Task ToTask(ValueTask task)
    {
        try
        {
            return task.AsTask();
        }
        catch (Exception exception)
        {
            return Task.FromException(exception);
        }
    }

    /// <inheritdoc cref="ToTask(ValueTask)"/>
    public static Task<TResult> ToTask<TResult>(ValueTask<TResult> task)
    {
        try
        {
            return task.AsTask();
        }
        catch (Exception exception)
        {
            return Task.FromException<TResult>(exception);
        }
    }
}
