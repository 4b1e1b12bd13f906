using System.Diagnostics;

namespace AutoSpan.Internal;

/// <summary>
/// How one exception, thrown once, propagates through the filters of woven methods, from the innermost outwards. .NET runs all filters before any
/// <c>finally</c> block, so a propagation tells which methods the exception may leave, not which ones it leaves.
/// </summary>
internal sealed class ExceptionPropagation
{
    private bool _isRecorded;

    public ExceptionPropagation(Activity? span) => Outermost = span;

    /// <summary>The outermost woven span that the exception has reached so far; null when it has only passed methods without a span.</summary>
    public Activity? Outermost { get; private set; }

    /// <summary>True when the exception was replaced, on its way out, by another that was caught: it did not leave the outer spans.</summary>
    public bool IsSwallowed { get; private set; }

    /// <summary>Continues with the next span, if that one encloses the previous spans.</summary>
    /// <returns>False when the exception was thrown again, elsewhere or in another place of the same method: that is a new propagation.</returns>
    public bool TryContinue(Activity span)
    {
        if (IsSwallowed || (Outermost is { } inner && !IsAround(span, inner)))
            return false;

        Outermost = span;
        return true;
    }

    /// <summary>Notes that the exception is an error of the current span.</summary>
    /// <returns>True when it already was an error of an inner span.</returns>
    public bool MarkRecorded()
    {
        var before = _isRecorded;
        _isRecorded = true;
        return before;
    }

    public void Swallow() => IsSwallowed = true;

    private static bool IsAround(Activity span, Activity inner)
    {
        for (var outer = EnclosingSpan.Of(inner); outer is not null; outer = EnclosingSpan.Of(outer))
        {
            if (ReferenceEquals(outer, span))
                return true;
        }

        return false;
    }
}
