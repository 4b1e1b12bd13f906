using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks.Sources;
using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>
/// A call of an async iterator that is not complete when it returns, or has failed. The consumer is given a value task for it. If the call succeeds, the span
/// is dealt with before the consumer goes on. Its exception is known only when the consumer takes the result: then the iterator throws it, once.
/// </summary>
/// <param name="enumeration">The span of the enumeration.</param>
#if !NETSTANDARD
[StackTraceHidden]
#endif
[DebuggerNonUserCode]
internal abstract class PendingCall(AsyncEnumerationSpan enumeration)
{
    // It tells the consumer that the call is over. The exception of one that has failed is not in it.
    private ManualResetValueTaskSourceCore<bool> _core;
    private Activity? _span;
    private Action? _complete;
    private DateTime _ended;
    private bool _hasFailed;

    /// <summary>The version of the value task that the consumer is given.</summary>
    protected short Version => _core.Version;

    /// <summary>Whether the call of the iterator is over.</summary>
    protected abstract bool IsCompleted { get; }

    /// <summary>Whether the call of the iterator is over, by a cancellation.</summary>
    protected abstract bool IsCanceled { get; }

    /// <summary>Refuses value tasks that the consumer was given before.</summary>
    public void Reset()
    {
        _core.Reset();
        _hasFailed = false;
    }

    /// <summary>The consumer has disposed the enumerator. It may never have asked for the result of a call that has failed.</summary>
    public void Abandon()
    {
        if (!_hasFailed || _span is null)
            return;

        try
        {
            TakeFailure();
        }
        catch (Exception)
        {
            // It is on the span. The consumer still gets it if it asks.
        }
    }

    /// <inheritdoc cref="IValueTaskSource.GetStatus"/>
    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token) switch
    {
        ValueTaskSourceStatus.Succeeded when _hasFailed => IsCanceled ? ValueTaskSourceStatus.Canceled : ValueTaskSourceStatus.Faulted,
        var status => status
    };

    /// <inheritdoc cref="IValueTaskSource.OnCompleted"/>
    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    /// <summary>Waits for the call of the iterator.</summary>
    /// <param name="span">The span, which is no longer current.</param>
    protected void Wait(Activity span)
    {
        _span = span;
        try
        {
            if (!IsCompleted)
            {
                Await(_complete ??= Complete);
                return;
            }
        }
        catch (Exception exception)
        {
            // Another thread has called the iterator meanwhile.
            Replace(exception);
        }

        Complete();
    }

    /// <summary>Whether the call of the iterator returned an element; false for one that disposes it. Throws what it has failed with.</summary>
    protected bool TakeResult(short token)
    {
        var hasElement = _core.GetResult(token);
        return _hasFailed ? TakeFailure() : hasElement;
    }

    /// <summary>Calls back when the call of the iterator is over, on the thread that completes it.</summary>
    protected abstract void Await(Action complete);

    /// <summary>Takes the result of the call of the iterator if it has succeeded.</summary>
    protected abstract bool TryTakeResult(out bool hasElement);

    /// <summary>Takes the result of the call of the iterator.</summary>
    protected abstract bool TakeResult();

    /// <summary>Replaces the call of the iterator by one that has failed.</summary>
    protected abstract void Replace(Exception exception);

    private void Complete()
    {
        if (!TryTakeResult(out var hasElement))
        {
            _ended = DateTime.UtcNow;
            _hasFailed = true;
        }
        else if (TakeSpan() is { } span)
        {
            if (hasElement)
                enumeration.Suspend(span);
            else
                enumeration.End(span, null, default);
        }

        _core.SetResult(hasElement);
    }

    private bool TakeFailure()
    {
        Failure? failure = null;
        var span = TakeSpan();
        try
        {
            return TakeResult();
        }
        catch (Exception exception) when (enumeration.Observe(span, exception, ref failure))
        {
            throw;
        }
        finally
        {
            if (span is not null)
                enumeration.End(span, failure, _ended);
        }
    }

    private Activity? TakeSpan() => Interlocked.Exchange(ref _span, null);
}
