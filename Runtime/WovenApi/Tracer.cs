using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Contract;
using AutoSpan.Internal;

namespace AutoSpan.WovenApi;

/// <summary>
/// Starts and ends the spans of all woven methods that share a source and settings. Woven code calls it only behind
/// <see cref="ActivitySource.HasListeners"/> or with a span that it started; nothing here ever throws into the woven method.
/// </summary>
/// <remarks>
/// The semantics are those of OpenTelemetry's "start as current span": the span is <see cref="Activity.Current"/> from its start to its end,
/// and what was current before is current again afterwards, whatever the program did in between.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Tracer
{
    private readonly SpanStarter _starter;
    private readonly MethodTable? _methods;
    private readonly string _sourceName;
    private readonly ExceptionPolicy _exceptions;
    private readonly StatusPolicy _status;
    private readonly IgnoredExceptions _ignored;
    private PendingWorks? _pending;

    internal Tracer(ActivitySource? source, MethodTable? methods, TracerSettings settings)
    {
        _starter = new SpanStarter(source, settings.Kind, settings.Parent, settings.Recursion);
        _methods = methods;
        _sourceName = source?.Name ?? string.Empty;
        _exceptions = settings.Exceptions;
        _status = settings.Status;
        _ignored = new IgnoredExceptions(settings.IgnoredExceptions);
    }

    /// <summary>Starts a span.</summary>
    /// <param name="method">The index of the woven method in the method table of its assembly.</param>
    /// <returns>The span, which is current now; null when no listener wants it: then nothing has changed.</returns>
    public Activity? Start(int method)
    {
        if (Find(method) is not { } woven)
            return null;

        var control = woven.Control;
        if (control.IsPlain && !SpanNotes.IsUsed)
            return _starter.Start(woven.Name, woven.Tags);

        return control.IsOn ? ControlledStart.Start(_starter, woven, default) : null;
    }

    /// <summary>Whether a method has spans now: nothing has switched it off.</summary>
    /// <param name="method">The index of the woven method in the method table of its assembly.</param>
    /// <returns>True when it has. Woven code asks before it reads values of the program for the start.</returns>
    public bool IsOn(int method) => Find(method) is { Control.IsOn: true };

    /// <summary>Starts a span that continues one of another process: the setting <c>remoteParent</c>.</summary>
    /// <param name="method">The index of the woven method in the method table of its assembly.</param>
    /// <param name="remoteParent">
    /// What <see cref="RemoteParent"/> found. If it is valid it is the parent, whatever the setting <c>parent</c> says, and the span has a link to
    /// what was current; if not, the span is started as without it.
    /// </param>
    /// <returns>The span, which is current now; null when no listener wants it: then nothing has changed.</returns>
    public Activity? Start(int method, ActivityContext remoteParent) =>
        Find(method) is { } woven ? ControlledStart.Start(_starter, woven, remoteParent) : null;

    /// <summary>
    /// Looks at an exception that passes through a woven method. Called from an exception filter: it catches nothing and always answers false.
    /// </summary>
    /// <param name="span">The method's span.</param>
    /// <param name="exception">What passes. Only an <see cref="Exception"/> counts: another language can throw any object.</param>
    /// <param name="failure">
    /// What <see cref="End"/> is to write to the span if the method is left by this exception. It keeps what was there before: an exception that was under
    /// way already goes on if this one is swallowed on its way.
    /// </param>
    /// <returns>False.</returns>
    public bool Observe(Activity span, object exception, ref Failure? failure)
    {
        if (exception is Exception thrown)
            failure = Evaluate(span, thrown, failure);

        return false;
    }

    /// <summary>Ends a span, and makes current again what was current before it.</summary>
    /// <param name="span">The span to end: always the one that was started, whatever is current now.</param>
    /// <param name="failure">What <see cref="Observe"/> gave when an exception leaves the method; null on success.</param>
    public void End(Activity span, Failure? failure) => EndAt(span, failure, default);

    /// <summary>Ends the span of an asynchronous method that an exception ends.</summary>
    /// <param name="span">The span to end.</param>
    /// <param name="exception">The exception that the method's task is given.</param>
    public void Fail(Activity span, Exception exception)
    {
        // Before the exception is read, which may take its time.
        var ended = DateTime.UtcNow;
        EndAt(span, Evaluate(span, exception, null), ended);
    }

    /// <summary>Ends the span of a task that has failed or was cancelled.</summary>
    internal void Fail(Activity span, Task task)
    {
        if (_exceptions == ExceptionPolicy.Ignore)
            End(span, null);
        else
            Fail(span, TaskFailure.Of(task));
    }

    /// <summary>Ends a span at a time of its own.</summary>
    /// <param name="span">The span to end.</param>
    /// <param name="failure">What <see cref="Observe"/> gave; null on success.</param>
    /// <param name="ended">When its operation was over, in UTC; the default when that is now.</param>
    internal void EndAt(Activity span, Failure? failure, DateTime ended)
    {
        ref var inside = ref ReentrancyGuard.Inside;
        var before = inside;
        var enclosing = EnclosingSpan.Of(span);
        inside = true;
        try
        {
            failure = failure?.Leaving;
            if (failure is not null || _status == StatusPolicy.Ok)
                SetOutcome(span, failure);

            // An end that the program has set itself stands.
            if (ended != default && !span.IsStopped && span.Duration == default)
                span.SetEndTime(ended);

            // Stopping makes the parent current again, even if the program has stopped that; but not for a span that the program has stopped itself, or
            // that has no parent here.
            var restores = !span.IsStopped && ReferenceEquals(enclosing, span.Parent);
            var isDropped = SpanNotes.IsUsed && EndNotes(span, failure);
            span.Stop();
            // Exporters have seen that it is not recorded. What starts under it later is sampled as if it were.
            if (isDropped)
                span.ActivityTraceFlags |= ActivityTraceFlags.Recorded;

            // The span around it is asked rather than what is current now: that is the same one, and costs more to find.
            if (!restores || enclosing is { IsStopped: true })
                EnclosingSpan.MakeCurrent(enclosing);
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log?.ListenerFailed(_sourceName, nameof(ActivityListener.ActivityStopped), fault);
            EnclosingSpan.MakeCurrent(enclosing);
        }
        finally
        {
            // Exporters may keep the span, and it must not keep what enclosed it.
            if (!ReferenceEquals(enclosing, span.Parent))
                EnclosingSpan.Release(span);

            inside = before;
        }
    }

    /// <summary>What waits for tasks that the methods have returned.</summary>
    internal PendingWorks Pending => LazyInitializer.EnsureInitialized(ref _pending, static () => new PendingWorks())!;

    /// <summary>Whether anybody listens to the source.</summary>
    internal bool HasListeners => _starter.HasListeners;

    /// <summary>Whether a span that starts now is known not to be sampled.</summary>
    internal bool IsUnsampled => _starter.IsUnsampled;

    /// <summary>Whether the setting <c>ignoreExceptions</c> names the type of the exception, or one that it derives from.</summary>
    internal bool Ignores(Exception exception) => _ignored.Contains(exception);

    /// <summary>Finds what is known of a woven method; null when there is nothing, or while the static fields of <see cref="Activity"/> are not set.</summary>
    internal WovenMethod? Find(int method) => _methods?.Find(method);

    // Tells what an exception that leaves a span means for it.
    private Failure Evaluate(Activity span, Exception exception, Failure? previous)
    {
        ref var inside = ref ReentrancyGuard.Inside;
        var before = inside;
        inside = true;
        try
        {
            var isError = _exceptions != ExceptionPolicy.Ignore && !_ignored.Contains(exception);
            var propagation = ExceptionTracker.Track(exception, span, isError, out var isRecordedInside);
            return isError
                ? new Failure(exception, RecordsEvent(span, exception, isRecordedInside), propagation, previous)
                : new Failure(propagation, previous);
        }
        finally
        {
            inside = before;
        }
    }

    // What the program has recorded itself is not recorded again.
    private bool RecordsEvent(Activity span, Exception exception, bool isRecordedInside) => span.IsAllDataRequested && _exceptions switch
    {
        ExceptionPolicy.Record => !isRecordedInside && !RecordedExceptions.IsOn(span, exception) && !RecordedExceptions.IsInside(span, exception),
        ExceptionPolicy.All => !RecordedExceptions.IsOn(span, exception),
        _ => false
    };

    // The end is set: what was measured is what is exported. True when the span is dropped.
    private static bool EndNotes(Activity span, Failure? failure)
    {
        if (SpanNotes.Of(span) is not { } notes)
            return false;

        if (span.Duration == default && !span.IsStopped)
            span.SetEndTime(DateTime.UtcNow);

        return notes.End(span.Duration, failure?.Exception is not null);
    }

    private void SetOutcome(Activity span, Failure? failure)
    {
        try
        {
            if (failure is not null)
                failure.WriteTo(span);
            else if (span.Status == ActivityStatusCode.Unset)
                span.SetStatus(ActivityStatusCode.Ok);
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log?.ListenerFailed(_sourceName, nameof(Activity.SetStatus), fault);
        }
    }
}
