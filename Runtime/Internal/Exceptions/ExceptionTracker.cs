using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AutoSpan.Internal;

/// <summary>
/// Remembers, for as long as an exception lives, how it propagates through woven spans. So the outer spans know that it is recorded already, and nothing is
/// left on <see cref="Exception.Data"/>.
/// </summary>
internal static class ExceptionTracker
{
    private static readonly ConditionalWeakTable<Exception, History> s_histories = new();

    /// <summary>Notes that the exception reaches this span.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="span">The span.</param>
    /// <param name="isError">Whether it is an error of the span.</param>
    /// <param name="isRecorded">Whether it already was an error of a span inside.</param>
    /// <returns>
    /// Its propagation: that through the inner spans that it reached before, otherwise a new one. An exception object that is thrown again elsewhere
    /// (a cached one, for example) starts again. Null when no other span will ask for it.
    /// </returns>
    public static ExceptionPropagation? Track(Exception exception, Activity span, bool isError, out bool isRecorded)
    {
        isRecorded = false;
        if (!s_histories.TryGetValue(exception, out var history))
        {
            // Nothing encloses the span.
            if (EnclosingSpan.Of(span) is null)
                return null;

            history = s_histories.GetValue(exception, static _ => new History());
        }

        return history.Track(span, isError, out isRecorded);
    }

    /// <summary>Notes that the exception passes a method that has no span.</summary>
    /// <returns>Its propagation: that through the methods inside, unless it ended there.</returns>
    public static ExceptionPropagation TrackWithoutSpan(Exception exception) =>
        s_histories.GetValue(exception, static _ => new History()).TrackWithoutSpan(Activity.Current);

    // Its own lock is held: threads wait for each other only where they have the same exception in hand.
    private sealed class History
    {
        // So many threads do not have one exception at once.
        private const int MostPropagations = 256;

        private readonly List<ExceptionPropagation> _propagations = new(1);

        public ExceptionPropagation Track(Activity span, bool isError, out bool isRecorded)
        {
            lock (_propagations)
            {
                var propagation = FindLast(static (candidate, span) => candidate.TryContinue(span!), span) ?? Add(ExceptionPropagation.At(span));
                isRecorded = isError && propagation.MarkRecorded();
                return propagation;
            }
        }

        public ExceptionPropagation TrackWithoutSpan(Activity? current)
        {
            lock (_propagations)
                return FindLast(static (candidate, current) => candidate.Passes(current), current) ?? Add(ExceptionPropagation.Inside(current));
        }

        private ExceptionPropagation? FindLast(Func<ExceptionPropagation, Activity?, bool> isWanted, Activity? activity)
        {
            for (var index = _propagations.Count - 1; index >= 0; index--)
            {
                if (isWanted(_propagations[index], activity))
                    return _propagations[index];
            }

            return null;
        }

        private ExceptionPropagation Add(ExceptionPropagation propagation)
        {
            _propagations.RemoveAll(static candidate => !candidate.IsOpen);
            if (_propagations.Count == MostPropagations)
                _propagations.RemoveAt(0);

            _propagations.Add(propagation);
            return propagation;
        }
    }
}
