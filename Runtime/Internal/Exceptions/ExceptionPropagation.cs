using System.Diagnostics;

namespace AutoSpan.Internal;

/// <summary>
/// How one exception, thrown once, propagates through the filters of woven methods, from the innermost outwards. .NET runs all filters before any
/// <c>finally</c> block, so a propagation tells which methods the exception may leave, not which ones it leaves.
/// </summary>
/// <remarks>Several threads may await one failed task, so one exception has several propagations at once. All but <see cref="Swallow"/> is done under a lock of
/// <see cref="ExceptionTracker"/>.</remarks>
internal sealed class ExceptionPropagation
{
    // The activity that was current where the exception passed a method without a span, before it reached a span.
    private readonly Activity? _start;
    private Activity? _innermost;
    private Activity? _aroundInnermost;
    private Activity? _outermost;
    private Activity? _aroundOutermost;
    private bool _isRecorded;
    private volatile bool _isSwallowed;

    private ExceptionPropagation(Activity? start) => _start = start;

    /// <summary>True when the exception was replaced, on its way out, by another that was caught: it did not leave the outer spans.</summary>
    public bool IsSwallowed => _isSwallowed;

    /// <summary>True when a span that encloses all that the exception has reached still runs: the exception may reach that as well.</summary>
    public bool IsOpen
    {
        get
        {
            if (_isSwallowed)
                return false;

            if (_outermost is null && _start is null)
                return true;

            for (var outer = _outermost is null ? _start : _aroundOutermost; outer is not null; outer = EnclosingSpan.Of(outer))
            {
                if (!outer.IsStopped)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Begins at a span.</summary>
    public static ExceptionPropagation At(Activity span)
    {
        var propagation = new ExceptionPropagation(null);
        propagation.Reach(span);
        return propagation;
    }

    /// <summary>Begins at a method without a span.</summary>
    /// <param name="current">What is current there.</param>
    public static ExceptionPropagation Inside(Activity? current) => new(current);

    /// <summary>Continues with the next span, if that one encloses the previous spans.</summary>
    /// <returns>False when the exception was thrown again, elsewhere or in another place of the same method: that is a new propagation.</returns>
    public bool TryContinue(Activity span)
    {
        if (_isSwallowed)
            return false;

        if (_outermost is null)
        {
            if (_start is not null && !EnclosingSpan.IsAmong(span, _start))
                return false;
        }
        else if (!EnclosingSpan.IsAmong(span, _aroundOutermost))
        {
            // Of two calls that await one task, the outer one may learn of its failure first.
            return EnclosingSpan.IsAmong(span, _aroundInnermost) && EnclosingSpan.IsAmong(_outermost, EnclosingSpan.Of(span));
        }

        Reach(span);
        return true;
    }

    /// <summary>Whether a method without a span, in which <paramref name="current"/> is current, is on the way of this propagation.</summary>
    public bool Passes(Activity? current)
    {
        if (_isSwallowed)
            return false;

        if (current is null)
            return true;

        if (_outermost is null)
            return _start is null || EnclosingSpan.IsAmong(current, _start) || EnclosingSpan.IsAmong(_start, current);

        // A span inside the outermost one may be current still: filters run before the finally block that ends it.
        return EnclosingSpan.IsAmong(current, _aroundOutermost) || EnclosingSpan.IsAmong(_outermost, current);
    }

    /// <summary>Notes that the exception is an error of the current span.</summary>
    /// <returns>True when it already was an error of an inner span.</returns>
    public bool MarkRecorded()
    {
        var before = _isRecorded;
        _isRecorded = true;
        return before;
    }

    public void Swallow() => _isSwallowed = true;

    private void Reach(Activity span)
    {
        _outermost = span;
        // Remembered, because a span without a parent no longer refers to it after its end.
        _aroundOutermost = EnclosingSpan.Of(span);
        if (_innermost is not null)
            return;

        _innermost = span;
        _aroundInnermost = _aroundOutermost;
    }
}
