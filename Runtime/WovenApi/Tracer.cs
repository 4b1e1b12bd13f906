using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
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
    private const string FunctionTag = "code.function.name";
    private const string FileTag = "code.file.path";
    private const string LineTag = "code.line.number";

    private readonly SpanStarter _starter;
    private readonly string _sourceName;
    private readonly bool _beginsTraces;
    private readonly ExceptionPolicy _exceptions;
    private readonly StatusPolicy _status;
    private readonly IgnoredExceptions _ignored;

    /// <param name="source">Where the spans start; null when it could not be made: then there are no spans.</param>
    /// <param name="kind">Their kind.</param>
    /// <param name="parent">What they may have as parent.</param>
    /// <param name="exceptions">What an escaping exception leaves on them.</param>
    /// <param name="status">Which status they are given.</param>
    /// <param name="recursion">Whether a method that is called directly inside itself has a span of its own.</param>
    /// <param name="ignoredExceptions">Full names of exception types that are no error, subclasses included.</param>
    public Tracer(
        ActivitySource? source,
        ActivityKind kind,
        ParentMode parent,
        ExceptionPolicy exceptions,
        StatusPolicy status,
        RecursionPolicy recursion,
        params string[] ignoredExceptions)
    {
        _starter = new SpanStarter(source, kind, parent, recursion);
        _sourceName = source?.Name ?? string.Empty;
        _beginsTraces = parent == ParentMode.Root;
        _exceptions = exceptions;
        _status = status;
        _ignored = new IgnoredExceptions(ignoredExceptions);
    }

    /// <summary>Starts a span without constant tags.</summary>
    /// <returns>The span, which is current now; null when no listener wants it: then nothing has changed.</returns>
    public Activity? Start(string name) => _starter.Start(name, null);

    /// <summary>Starts a span with <c>code.function.name</c>.</summary>
    /// <param name="name">The span's name.</param>
    /// <param name="tags">The woven method's own place for its tags; filled by the first call.</param>
    /// <param name="function">The full name of the woven method, as in its source.</param>
    /// <returns>The span, which is current now; null when no listener wants it: then nothing has changed.</returns>
    public Activity? Start(string name, ref ConstantTags? tags, string function) =>
        _starter.Start(name, tags ??= new ConstantTags(new KeyValuePair<string, object?>(FunctionTag, function)));

    /// <summary>Starts a span with <c>code.function.name</c>, <c>code.file.path</c> and <c>code.line.number</c>.</summary>
    /// <param name="name">The span's name.</param>
    /// <param name="tags">The woven method's own place for its tags; filled by the first call.</param>
    /// <param name="function">The full name of the woven method, as in its source.</param>
    /// <param name="file">The path of its source file, as the compiler wrote it.</param>
    /// <param name="line">The line of its first statement, from 1.</param>
    /// <returns>The span, which is current now; null when no listener wants it: then nothing has changed.</returns>
    public Activity? Start(string name, ref ConstantTags? tags, string function, string file, int line) =>
        _starter.Start(name, tags ??= new ConstantTags(
            new KeyValuePair<string, object?>(FunctionTag, function),
            new KeyValuePair<string, object?>(FileTag, file),
            new KeyValuePair<string, object?>(LineTag, line)));

    /// <summary>Starts a span.</summary>
    /// <param name="name">The span's name.</param>
    /// <param name="tags">The woven method's constant tags; null when it has none.</param>
    /// <returns>The span, which is current now; null when no listener wants it: then nothing has changed.</returns>
    public Activity? Start(string name, ConstantTags? tags) => _starter.Start(name, tags);

    /// <summary>Starts a span that continues one of another process: the setting <c>remoteParent</c>.</summary>
    /// <param name="name">The span's name.</param>
    /// <param name="tags">The woven method's constant tags; null when it has none.</param>
    /// <param name="remoteParent">
    /// What <see cref="RemoteParent"/> found. If it is valid it is the parent, whatever the setting <c>parent</c> says, and the span has a link to
    /// what was current; if not, the span is started as without it.
    /// </param>
    /// <returns>The span, which is current now; null when no listener wants it: then nothing has changed.</returns>
    public Activity? Start(string name, ConstantTags? tags, ActivityContext remoteParent) => _starter.Start(name, tags, remoteParent);

    /// <summary>
    /// Looks at an exception that passes through a woven method. Called from an exception filter: it catches nothing and always answers false.
    /// </summary>
    /// <param name="span">The method's span.</param>
    /// <param name="exception">What passes.</param>
    /// <param name="failure">
    /// What <see cref="End"/> is to write to the span if the method is left by this exception. It keeps what was there before: an exception that was under
    /// way already goes on if this one is swallowed on its way.
    /// </param>
    /// <returns>False.</returns>
    public bool Observe(Activity span, Exception exception, ref Failure? failure)
    {
        failure = Evaluate(span, exception, failure);
        return false;
    }

    /// <summary>Ends a span, and makes current again what was current before it.</summary>
    /// <param name="span">The span to end: always the one that was started, whatever is current now.</param>
    /// <param name="failure">What <see cref="Observe"/> gave when an exception leaves the method; null on success.</param>
    public void End(Activity span, Failure? failure)
    {
        ref var inside = ref ReentrancyGuard.Inside;
        var before = inside;
        inside = true;
        try
        {
            failure = failure?.Leaving;
            if (failure is not null || _status == StatusPolicy.Ok)
                SetOutcome(span, failure);

            // Stopping makes current what was current before, even if the program has stopped that; but not for a span that the program has stopped
            // itself, or that begins a trace.
            var restores = !span.IsStopped && !_beginsTraces;
            span.Stop();
            // The span around it is asked rather than what is current now: that is the same one, and costs more to find.
            if (!restores || EnclosingSpan.Of(span) is { IsStopped: true })
                EnclosingSpan.MakeCurrent(span);
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log.ListenerFailed(_sourceName, nameof(ActivityListener.ActivityStopped), fault);
            EnclosingSpan.MakeCurrent(span);
        }
        finally
        {
            inside = before;
        }
    }

    /// <summary>Ends the span of an asynchronous method that an exception ends.</summary>
    /// <param name="span">The span to end.</param>
    /// <param name="exception">The exception that the method's task is given.</param>
    public void Fail(Activity span, Exception exception) => End(span, Evaluate(span, exception, null));

    /// <summary>Whether anybody listens to the source.</summary>
    internal bool HasListeners => _starter.HasListeners;

    /// <summary>Whether the setting <c>ignoreExceptions</c> names the type of the exception, or one that it derives from.</summary>
    internal bool Ignores(Exception exception) => _ignored.Contains(exception);

    // Tells what an exception that leaves a span means for it.
    private Failure Evaluate(Activity span, Exception exception, Failure? previous)
    {
        ref var inside = ref ReentrancyGuard.Inside;
        var before = inside;
        inside = true;
        try
        {
            var propagation = ExceptionTracker.Track(exception, span);
            if (_exceptions == ExceptionPolicy.Ignore || _ignored.Contains(exception))
                return new Failure(propagation, previous);

            var recordedInside = propagation?.MarkRecorded() ?? false;
            var recordsEvent = span.IsAllDataRequested
                && (_exceptions == ExceptionPolicy.All || (_exceptions == ExceptionPolicy.Record && !recordedInside));

            return new Failure(exception, recordsEvent, propagation, previous);
        }
        finally
        {
            inside = before;
        }
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
            AutoSpanEventSource.Log.ListenerFailed(_sourceName, nameof(Activity.SetStatus), fault);
        }
    }
}
