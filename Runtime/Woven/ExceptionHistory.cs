using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AutoSpan.Runtime;

/// <summary>
/// Remembers, for as long as an exception lives, the outermost woven span that it has crossed so far. So the spans around it know that it is
/// recorded already, and nothing is left on <see cref="Exception.Data"/>.
/// </summary>
internal static class ExceptionHistory
{
    private static readonly ConditionalWeakTable<Exception, Crossing> s_crossings = new();

    /// <summary>Notes that the exception crosses this span.</summary>
    /// <returns>
    /// True when it crossed a span inside of this one before. An exception object that is thrown again elsewhere (a cached one, say)
    /// crossed other spans, which are not inside: it begins anew.
    /// </returns>
    public static bool Cross(Exception exception, Activity span)
    {
        if (s_crossings.TryGetValue(exception, out var crossing))
        {
            var inside = IsInside(crossing.Outermost, span);
            crossing.Outermost = span;
            return inside;
        }

        // Where nothing encloses the span, nobody will ask.
        if (EnclosingSpan.Of(span) is not null)
            s_crossings.GetValue(exception, static _ => new Crossing()).Outermost = span;

        return false;
    }

    private static bool IsInside(Activity? inner, Activity outer)
    {
        for (; inner is not null; inner = EnclosingSpan.Of(inner))
        {
            if (ReferenceEquals(inner, outer))
                return true;
        }

        return false;
    }

    private sealed class Crossing
    {
        public Activity? Outermost;
    }
}
