using System;
using System.ComponentModel;
using System.Diagnostics;
using AutoSpan.Hosting;
using AutoSpan.Internal;

namespace AutoSpan.WovenApi;

/// <summary>
/// An exception on its way out of a woven method, as its filter saw it. It is written to the span only when the method is really left by it:
/// a <c>finally</c> further in may still replace the exception.
/// </summary>
/// <remarks>
/// While such a <c>finally</c> runs, exceptions of its own can pass the same filter, be replaced in their turn and be caught in there. Then the first
/// one goes on, so each failure knows the one before it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Failure
{
    private const string ErrorTypeTag = "error.type";

    // So many exceptions are not under way through one method at once: the older ones have been caught, in a loop, and must not pile up. Each that is under way
    // takes a finally block in which the next one is thrown.
    private const int MostUnderWay = 128;

    private readonly Exception? _exception;
    private readonly string? _stackTrace;
    private readonly DateTimeOffset _time;
    private readonly ExceptionPropagation? _propagation;
    private readonly Failure? _previous;
    private readonly int _count = 1;

    /// <summary>An exception that is no error: the span ends without a status.</summary>
    /// <param name="propagation">The exception's way through the spans.</param>
    /// <param name="previous">What was observed in the same method before.</param>
    internal Failure(ExceptionPropagation? propagation, Failure? previous)
    {
        _propagation = propagation;
        if (previous is null or { _count: MostUnderWay })
            return;

        _previous = previous;
        _count += previous._count;
    }

    /// <param name="exception">The escaping exception.</param>
    /// <param name="recordsEvent">Whether the span is to have an <c>exception</c> event beside the status.</param>
    /// <param name="propagation">The exception's way through the spans.</param>
    /// <param name="previous">What was observed in the same method before.</param>
    internal Failure(Exception exception, bool recordsEvent, ExceptionPropagation? propagation, Failure? previous)
        : this(propagation, previous)
    {
        _exception = exception;
        if (!recordsEvent)
            return;

        // The text is taken here, while the trace ends at this method: later it has the frames of the callers as well.
        _time = DateTimeOffset.UtcNow;
        _stackTrace = ExceptionText.Of(exception);
    }

    /// <summary>What was thrown; null when it is no error of the span.</summary>
    internal Exception? Exception => _exception;

    /// <summary>
    /// The failure by which the method is left, given the last one that was observed; null when none is. What was swallowed on its way does not count.
    /// </summary>
    internal Failure? Leaving
    {
        get
        {
            var failure = this;
            while (failure is { _propagation.IsSwallowed: true })
                failure = failure._previous;

            return failure;
        }
    }

    /// <summary>
    /// A <c>finally</c> block has come to its end: exceptions that were thrown in there and seen in this method did not leave the block, so others
    /// have replaced them, which were caught in there. They leave no method further out either.
    /// </summary>
    /// <param name="failure">What was observed last in the method; it becomes <paramref name="before"/>.</param>
    /// <param name="before">What had been observed when the block began.</param>
    public static void Forget(ref Failure? failure, Failure? before)
    {
        for (var swallowed = failure; swallowed is not null && swallowed != before; swallowed = swallowed._previous)
            swallowed._propagation?.Swallow();

        failure = before;
    }

    /// <summary>
    /// Sets the status, <c>error.type</c> and, where asked for, the <c>exception</c> event of OpenTelemetry's semantic conventions. A status and an
    /// <c>error.type</c> that the program has set stand.
    /// </summary>
    internal void WriteTo(Activity span)
    {
        if (_exception is null)
            return;

        var message = ExceptionText.MessageOf(_exception);
        if (span.Status == ActivityStatusCode.Unset)
            span.SetStatus(ActivityStatusCode.Error, message);

        if (!span.IsAllDataRequested)
            return;

        // Ok is final, as OpenTelemetry says: the program takes the operation for a success.
        if (span.Status == ActivityStatusCode.Error && span.GetTagItem(ErrorTypeTag) is null)
            span.SetTag(ErrorTypeTag, _exception.GetType().ToString());

        if (_stackTrace is not null)
            AddEvent(span, _exception, message, _stackTrace);
    }

    private void AddEvent(Activity span, Exception exception, string message, string stackTrace)
    {
        var tags = new TagList
        {
            { RecordedExceptions.MessageTag, message },
            { RecordedExceptions.StackTraceTag, stackTrace },
            { RecordedExceptions.TypeTag, exception.GetType().ToString() },
        };
        if (ExceptionSink.Takes(span, tags))
            return;

        try
        {
            span.AddException(exception, tags, _time);
        }
        catch (Exception fault)
        {
            // A listener's ExceptionRecorder threw: its additions are lost, the event is not.
            AutoSpanEventSource.Log?.ListenerFailed(span.Source.Name, nameof(ActivityListener.ExceptionRecorder), fault);
            span.AddEvent(new ActivityEvent(RecordedExceptions.EventName, _time, new ActivityTagsCollection(tags)));
        }
    }
}
