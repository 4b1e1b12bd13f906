using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using AutoSpan.Internal;

namespace AutoSpan.WovenApi;

/// <summary>
/// The spans of iterators and async iterators: from the first element that is asked for to the last, to an exception, or to <c>Dispose</c>. The span is
/// current only while the iterator runs; between two elements the consumer's own is.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EnumerationSpans
{
    /// <summary>Observes an enumeration: its span starts with the first <c>MoveNext</c>.</summary>
    /// <param name="tracer">The tracer of the span.</param>
    /// <param name="elements">The iterator, of which no element was asked for yet.</param>
    /// <param name="method">The index of the woven method in the method table of its assembly.</param>
    /// <param name="reader">Writes what is asked of the arguments to the span, if it records; null for nothing.</param>
    /// <param name="remoteParent">Finds the parent of the span in the arguments; null without the setting <c>remoteParent</c>.</param>
    /// <returns>What the consumer is given in place of the iterator: the iterator itself if its span would not be sampled.</returns>
    public static IEnumerator<T> Enumerate<T>(
        this Tracer tracer, IEnumerator<T> elements, int method, EntryReader? reader, RemoteParentReader? remoteParent) =>
        remoteParent is null && tracer.IsUnsampled ? elements : new ObservedEnumerator<T>(new EnumerationStart(tracer, method, reader, remoteParent), elements);

    /// <summary>Observes an enumeration of an async iterator: its span starts with the first <c>MoveNextAsync</c>.</summary>
    /// <param name="tracer">The tracer of the span.</param>
    /// <param name="elements">The iterator, of which no element was asked for yet.</param>
    /// <param name="method">The index of the woven method in the method table of its assembly.</param>
    /// <param name="reader">Writes what is asked of the arguments to the span, if it records; null for nothing.</param>
    /// <param name="remoteParent">Finds the parent of the span in the arguments; null without the setting <c>remoteParent</c>.</param>
    /// <returns>What the consumer is given in place of the iterator: the iterator itself if its span would not be sampled.</returns>
    public static IAsyncEnumerator<T> EnumerateAsync<T>(
        this Tracer tracer, IAsyncEnumerator<T> elements, int method, EntryReader? reader, RemoteParentReader? remoteParent) =>
        remoteParent is null && tracer.IsUnsampled
            ? elements
            : new ObservedAsyncEnumerator<T>(new EnumerationStart(tracer, method, reader, remoteParent), elements);

    /// <summary>Goes on with an iterator that was suspended at a <c>yield</c>.</summary>
    /// <param name="span">
    /// The iterator's field of its span. It is empty while the iterator runs: when an exception leaves it, it disposes itself, and that must not end the
    /// span before the exception is recorded.
    /// </param>
    /// <param name="inside">The iterator's field of what was current inside.</param>
    /// <param name="outside">What is current in the consumer.</param>
    /// <returns>The span.</returns>
    public static Activity Resume(ref Activity? span, ref Activity? inside, out Activity? outside)
    {
        var running = span!;
        outside = CurrentActivity.Resume(running, inside);
        span = null;
        inside = null;
        return running;
    }

    /// <summary>Leaves an iterator: at a <c>yield</c> it keeps its span for the next element, else the span ends.</summary>
    /// <param name="tracer">The tracer of the span.</param>
    /// <param name="running">The span.</param>
    /// <param name="hasElement">What <c>MoveNext</c> answers; false too when an exception leaves it.</param>
    /// <param name="failure">The exception that leaves it.</param>
    /// <param name="outside">What was current in the consumer.</param>
    /// <param name="span">The iterator's field of its span.</param>
    /// <param name="inside">The iterator's field of what was current inside.</param>
    public static void Leave(
        this Tracer tracer,
        Activity running,
        bool hasElement,
        Failure? failure,
        Activity? outside,
        ref Activity? span,
        ref Activity? inside)
    {
        if (hasElement)
        {
            span = running;
            inside = Activity.Current;
            EnclosingSpan.Weaken(running);
        }
        else
        {
            tracer.End(running, failure);
        }

        CurrentActivity.Restore(outside);
    }

    /// <summary>
    /// Ends the span of an asynchronous iterator before its next result is set, or notes what is current inside before an element is handed out.
    /// </summary>
    /// <param name="tracer">The tracer of the span.</param>
    /// <param name="hasElement">The result that is about to be set.</param>
    /// <param name="span">The iterator's field of its span.</param>
    /// <param name="inside">The iterator's field of what was current inside.</param>
    public static void SetResult(this Tracer tracer, bool hasElement, ref Activity? span, ref Activity? inside)
    {
        if (hasElement)
        {
            inside = Activity.Current;
            EnclosingSpan.Weaken(span!);
            return;
        }

        var ended = span!;
        span = null;
        inside = null;
        tracer.End(ended, null);
    }

    /// <summary>Ends the span of an asynchronous iterator that an exception ends.</summary>
    /// <param name="tracer">The tracer of the span.</param>
    /// <param name="exception">The exception that is about to be set.</param>
    /// <param name="span">The iterator's field of its span.</param>
    /// <param name="inside">The iterator's field of what was current inside.</param>
    public static void SetException(this Tracer tracer, Exception exception, ref Activity? span, ref Activity? inside)
    {
        var ended = span!;
        span = null;
        inside = null;
        tracer.Fail(ended, exception);
    }
}
