using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>
/// An iterator that is observed. Its span is current while the iterator runs, and what the consumer has made current between two elements.
/// </summary>
/// <param name="start">Starts its span.</param>
/// <param name="elements">The iterator.</param>
/// <remarks>
/// Stack traces do not show it, so that they are those of the iterator alone. Who takes the span has the context too. So threads that share an enumerator
/// without a lock never get the context of one another: the one that finds no span calls the iterator as it is.
/// </remarks>
#if !NETSTANDARD
[StackTraceHidden]
#endif
[DebuggerNonUserCode]
internal sealed class ObservedEnumerator<T>(EnumerationStart start, IEnumerator<T> elements) : IEnumerator<T>
{
    private readonly Tracer _tracer = start.Tracer;
    // It is empty while the iterator runs: what calls this enumerator meanwhile finds it as the iterator itself would be.
    private Activity? _span;
    private SuspendedContext _context;
    private int _begun;

    public T Current => elements.Current;

    object? IEnumerator.Current => ((IEnumerator)elements).Current;

    public bool MoveNext()
    {
        if (TakeSpan() is { } suspended)
        {
            _context.Resume(suspended);
            return MoveNext(suspended);
        }

        if (_begun != 0 || Interlocked.Exchange(ref _begun, 1) != 0)
            return elements.MoveNext();

        _context.Begin();
        if (start.Start() is { } span)
            return MoveNext(span);

        _context.Release();
        return elements.MoveNext();
    }

    public void Dispose()
    {
        _begun = 1;
        if (TakeSpan() is not { } span)
        {
            elements.Dispose();
            return;
        }

        _context.Resume(span);
        Failure? failure = null;
        try
        {
            elements.Dispose();
            failure = null;
        }
        catch (Exception exception) when (Observe(span, exception, ref failure, out var later))
        {
            failure = later;
            throw;
        }
        finally
        {
            End(span, failure);
        }
    }

    public void Reset() => elements.Reset();

    private bool MoveNext(Activity span)
    {
        Failure? failure = null;
        var hasElement = false;
        try
        {
            hasElement = elements.MoveNext();
            failure = null;
            return hasElement;
        }
        catch (Exception exception) when (Observe(span, exception, ref failure, out var later))
        {
            failure = later;
            throw;
        }
        finally
        {
            if (hasElement)
                Suspend(span);
            else
                End(span, failure);
        }
    }

    private Activity? TakeSpan() => _span is null ? null : Interlocked.Exchange(ref _span, null);

    // The first exception is not caught. If another one passes while it is on its way, only one of them leaves the iterator, and it takes a handler to know
    // which.
    private bool Observe(Activity span, Exception exception, ref Failure? failure, out Failure? later)
    {
        if (failure is null)
        {
            later = null;
            return _tracer.Observe(span, exception, ref failure);
        }

        later = failure;
        _tracer.Observe(span, exception, ref later);
        return true;
    }

    private void Suspend(Activity span)
    {
        EnclosingSpan.Weaken(span);
        _context.Suspend(span);
        Volatile.Write(ref _span, span);
    }

    private void End(Activity span, Failure? failure)
    {
        _tracer.End(span, failure);
        _context.End();
    }
}
