using System;
using System.ComponentModel;
using AutoSpan.Internal;

namespace AutoSpan.WovenApi;

/// <summary>The events of methods that an <c>&lt;Event&gt;</c> rule matches: they go to the span that is current, whoever started it.</summary>
/// <remarks>
/// A method with <c>&lt;Event name="validated" on="return" /&gt;</c>, where it returns, becomes
/// <code>
/// if (source != null &amp;&amp; source.HasListeners())
/// {
///     var builder = tracer.Begin(17);
///     if (builder != null)
///     {
///         // its tags, with a TagWriter
///         SpanEvents.Add(builder);
///     }
/// }
/// </code>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SpanEvents
{
    private const string ExceptionTypeTag = "exception.type";

    /// <summary>Begins an event that happens now.</summary>
    /// <returns>Where its tags go; null when no current span records, or when listeners are at work: then there is no event.</returns>
    public static EventBuilder? Begin(this Tracer tracer, int method) =>
        !ReentrancyGuard.Inside
            && CurrentActivity.Capture() is { IsStopped: false, IsAllDataRequested: true } activity
            && tracer.Find(method) is { Control.IsOn: true } woven
            ? new EventBuilder(activity, woven.Name)
            : null;

    /// <summary>Begins the event of an exception that leaves the method. It has the tag <c>exception.type</c>.</summary>
    /// <returns>As without exception; null too when nobody listens to the method's source, or when the exception is one that is ignored.</returns>
    public static EventBuilder? Begin(this Tracer tracer, int method, Exception exception)
    {
        if (!tracer.HasListeners || tracer.Ignores(exception) || tracer.Begin(method) is not { } builder)
            return null;

        SetType(builder, exception);
        return builder;
    }

    /// <summary>As for an exception, of the one that was observed in the method and does leave it; null too when none does.</summary>
    /// <param name="tracer">That of the method.</param>
    /// <param name="method">The index of the woven method in the method table of its assembly, which has the name of the event.</param>
    /// <param name="failure">What <see cref="Observe"/> gave.</param>
    public static EventBuilder? Begin(this Tracer tracer, int method, Failure? failure) =>
        failure?.Leaving?.Exception is { } exception ? tracer.Begin(method, exception) : null;

    /// <summary>Looks at an exception that passes through a method. Called from an exception filter: it catches nothing and always answers false.</summary>
    /// <param name="exception">What passes. Only an <see cref="Exception"/> counts: another language can throw any object.</param>
    /// <param name="failure">
    /// The same, for the <c>finally</c>: there it is known whether the method is left by it. It keeps what was there before, as
    /// <see cref="Tracer.Observe"/> does.
    /// </param>
    /// <returns>False.</returns>
    public static bool Observe(object exception, ref Failure? failure)
    {
        if (exception is Exception thrown)
            failure = new Failure(thrown, recordsEvent: false, ExceptionTracker.TrackWithoutSpan(thrown), failure);

        return false;
    }

    /// <summary>Adds an event to the span that was current when it was begun, unless that was stopped meanwhile.</summary>
    public static void Add(EventBuilder builder) => builder.Add();

    /// <summary>Writes the type of the exception that an event is about.</summary>
    internal static void SetType(EventBuilder builder, Exception exception) => builder.SetTag(ExceptionTypeTag, exception.GetType().ToString());
}
