using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace AutoSpan.Internal;

/// <summary>An async iterator that is observed. Its span is current while the iterator runs, and the consumer's own between two elements.</summary>
/// <param name="start">Starts its span.</param>
/// <param name="elements">The iterator.</param>
/// <remarks>
/// It has no async methods: an exception crosses none of them on its way from the iterator to the consumer, and stack traces do not show them, so that they are
/// those of the iterator alone.
/// </remarks>
#if !NETSTANDARD
[StackTraceHidden]
#endif
[DebuggerNonUserCode]
internal sealed class ObservedAsyncEnumerator<T>(EnumerationStart start, IAsyncEnumerator<T> elements) : AsyncEnumerationSpan(start), IAsyncEnumerator<T>
{
    private PendingMoveNext? _pending;

    public T Current => elements.Current;

    public ValueTask<bool> MoveNextAsync()
    {
        if (Enter() is not { } span)
            return elements.MoveNextAsync();

        // As those of the iterator, value tasks of earlier elements can no longer be awaited.
        _pending?.Reset();
        ValueTask<bool> next;
        bool isComplete, hasElement;
        try
        {
            next = elements.MoveNextAsync();
            isComplete = next.IsCompletedSuccessfully;
            hasElement = isComplete && next.Result;
        }
        catch (Exception exception)
        {
            LeaveAndFail(span, exception);
            throw;
        }

        if (!isComplete)
        {
            Leave();
            return (_pending ??= new PendingMoveNext(this)).Begin(span, next);
        }

        if (hasElement)
        {
            Leave();
            Suspend(span);
        }
        else
        {
            LeaveAndEnd(span);
        }

        return new ValueTask<bool>(hasElement);
    }

    public ValueTask DisposeAsync()
    {
        if (EnterLast() is not { } span)
        {
            _pending?.Abandon();
            return elements.DisposeAsync();
        }

        _pending?.Reset();
        ValueTask disposal;
        bool isComplete;
        try
        {
            disposal = elements.DisposeAsync();
            isComplete = disposal.IsCompletedSuccessfully;
        }
        catch (Exception exception)
        {
            LeaveAndFail(span, exception);
            throw;
        }

        if (!isComplete)
        {
            Leave();
            return new PendingDispose(this).Begin(span, disposal);
        }

        LeaveAndEnd(span);
        return disposal;
    }
}
