using System.Diagnostics;

namespace AutoSpan.Runtime;

/// <summary>
/// The way of one exception, thrown once, through the filters of woven methods, from the innermost outwards. The runtime asks all of them before it runs any
/// <c>finally</c> block, so a crossing tells what may be left by the exception, not what is.
/// </summary>
internal sealed class Crossing
{
    private bool _isNoted;

    public Crossing(Activity? span) => Outermost = span;

    /// <summary>The outermost woven span that the exception has crossed so far; null where it has only passed methods without one.</summary>
    public Activity? Outermost { get; private set; }

    /// <summary>True when the exception was replaced, on its way out, by another that was caught: it never left the spans further out.</summary>
    public bool IsSwallowed { get; private set; }

    /// <summary>Goes on through the next span, if that is around those before.</summary>
    /// <returns>False where the exception was thrown again, elsewhere or in another place of the same method: that is another crossing.</returns>
    public bool TryCross(Activity span)
    {
        if (IsSwallowed || (Outermost is { } inner && !IsAround(span, inner)))
            return false;

        Outermost = span;
        return true;
    }

    /// <summary>Notes that the exception is an error of the span that it crosses.</summary>
    /// <returns>True when it was one of a span further in already.</returns>
    public bool Note()
    {
        var before = _isNoted;
        _isNoted = true;
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
