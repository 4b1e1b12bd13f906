using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AutoSpan.Internal;

/// <summary>
/// Remembers, for as long as an exception lives, its latest way through woven spans. So the spans around it know that it is recorded already, and nothing is
/// left on <see cref="Exception.Data"/>.
/// </summary>
internal static class ExceptionTracker
{
    private static readonly ConditionalWeakTable<Exception, History> s_histories = new();

    /// <summary>Notes that the exception reaches this span.</summary>
    /// <returns>
    /// The way on which it does so: that of the spans further in which it crossed before, else a new one. An exception object that is thrown again elsewhere
    /// (a cached one, say) begins anew. Null when nobody else will ask for it.
    /// </returns>
    public static ExceptionPropagation? Track(Exception exception, Activity span)
    {
        if (!s_histories.TryGetValue(exception, out var history))
        {
            // Nothing encloses the span.
            if (EnclosingSpan.Of(span) is null)
                return null;

            history = s_histories.GetValue(exception, static _ => new History());
        }

        return history.Latest is { } latest && latest.TryContinue(span) ? latest : history.Latest = new ExceptionPropagation(span);
    }

    /// <summary>Notes that the exception passes a method that has no span.</summary>
    /// <returns>The way on which it does so: that of the methods further in, unless it ended there.</returns>
    public static ExceptionPropagation TrackWithoutSpan(Exception exception)
    {
        var history = s_histories.GetValue(exception, static _ => new History());
        return history.Latest is { IsSwallowed: false } latest ? latest : history.Latest = new ExceptionPropagation(null);
    }

    private sealed class History
    {
        public ExceptionPropagation? Latest { get; set; }
    }
}
