using System;
using System.Diagnostics;
using System.Threading;
using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>
/// The span of an async iterator that is observed, and who has it: between two elements the enumerator, otherwise the call that is not over yet.
/// </summary>
/// <param name="start">Starts the span.</param>
/// <remarks>
/// Who takes the span has the context too. So threads that share an enumerator without a lock never get the context of one another: the call that finds no span
/// is one of the iterator as it is.
/// </remarks>
#if !NETSTANDARD
[StackTraceHidden]
#endif
[DebuggerNonUserCode]
internal abstract class AsyncEnumerationSpan(EnumerationStart start)
{
    private Activity? _span;
    private EnteredContext _context;
    private int _begun;

    /// <summary>Takes the span, or starts it if this is the first call, and makes it current.</summary>
    /// <returns>The span; null if the iterator is to be called as it is: then nothing has changed.</returns>
    protected Activity? Enter()
    {
        if (EnterSuspended() is { } suspended)
            return suspended;

        if (_begun != 0 || Interlocked.Exchange(ref _begun, 1) != 0)
            return null;

        _context.Begin();
        if (start.Start() is { } span)
        {
            EnclosingSpan.Weaken(span);
            _context.Begun(span);
            return span;
        }

        _context.Release();
        return null;
    }

    /// <summary>Takes the span if it has started, and makes it current. None is started any more.</summary>
    /// <returns>The span; null if the iterator is to be called as it is: then nothing has changed.</returns>
    protected Activity? EnterLast()
    {
        _begun = 1;
        return EnterSuspended();
    }

    /// <summary>Makes current again what was current in the consumer. The span goes on.</summary>
    protected void Leave() => _context.Leave();

    /// <summary>Ends the span, and makes current again what was current in the consumer.</summary>
    protected void LeaveAndEnd(Activity span)
    {
        start.Tracer.End(span, null);
        _context.Leave();
        _context.Release();
    }

    /// <summary>Ends the span with an exception that a call of the iterator has thrown, and makes current again what was current in the consumer.</summary>
    protected void LeaveAndFail(Activity span, Exception exception)
    {
        start.Tracer.Fail(span, exception);
        _context.Leave();
        _context.Release();
    }

    /// <summary>Keeps the span for the next call. The iterator has been left.</summary>
    public void Suspend(Activity span) => Volatile.Write(ref _span, span);

    /// <summary>Looks at an exception that a call of the iterator has ended with. Called from an exception filter.</summary>
    /// <returns>False.</returns>
    public bool Observe(Activity? span, Exception exception, ref Failure? failure) => span is not null && start.Tracer.Observe(span, exception, ref failure);

    /// <summary>Ends the span after the iterator has been left: on the thread that completes its call, or in the consumer.</summary>
    /// <param name="span">The span.</param>
    /// <param name="failure">What <see cref="Observe"/> gave; null on success.</param>
    /// <param name="ended">When the call was over, in UTC; the default when that is now.</param>
    public void End(Activity span, Failure? failure, DateTime ended)
    {
        _context.Release();
        var current = Activity.Current;
        start.Tracer.EndAt(span, failure, ended);
        if (!ReferenceEquals(current, span))
            CurrentActivity.Restore(current);
    }

    private Activity? EnterSuspended()
    {
        if (_span is null || Interlocked.Exchange(ref _span, null) is not { } span)
            return null;

        _context.Enter(span);
        return span;
    }
}
