using System;
using System.Diagnostics;

namespace AutoSpan.Internal;

/// <summary>Finds out whether the program has recorded an exception itself, as an event of OpenTelemetry's conventions.</summary>
internal static class RecordedExceptions
{
    public const string EventName = "exception";
    public const string TypeTag = "exception.type";
    public const string MessageTag = "exception.message";
    public const string StackTraceTag = "exception.stacktrace";

    // What is current is at most a few activities inside the span, and may be in another trace altogether.
    private const int MostActivitiesInside = 32;

    /// <summary>Whether an exception that is about to leave a span is an event of it.</summary>
    public static bool IsOn(Activity span, Exception exception) => HasEvent(span, exception);

    /// <summary>Whether it is an event of an activity inside the span that is current while the exception leaves it.</summary>
    public static bool IsInside(Activity span, Exception exception)
    {
        var innermost = Activity.Current;
        var activities = 0;
        for (var activity = innermost; !ReferenceEquals(activity, span); activity = EnclosingSpan.Of(activity))
        {
            if (activity is null || ++activities > MostActivitiesInside)
                return false;
        }

        for (var activity = innermost; !ReferenceEquals(activity, span); activity = EnclosingSpan.Of(activity!))
        {
            if (HasEvent(activity!, exception))
                return true;
        }

        return false;
    }

    private static bool HasEvent(Activity activity, Exception exception)
    {
        foreach (ref readonly var candidate in activity.EnumerateEvents())
        {
            if (candidate.Name == EventName && IsAbout(candidate, exception))
                return true;
        }

        return false;
    }

    private static bool IsAbout(in ActivityEvent candidate, Exception exception)
    {
        object? type = null;
        object? message = null;
        object? stackTrace = null;
        foreach (ref readonly var tag in candidate.EnumerateTagObjects())
        {
            if (tag.Key == TypeTag)
                type = tag.Value;
            else if (tag.Key == MessageTag)
                message = tag.Value;
            else if (tag.Key == StackTraceTag)
                stackTrace = tag.Value;
        }

        return IsTypeOf(exception, type as string)
            && (message as string ?? string.Empty) == ExceptionText.MessageOf(exception)
            && (stackTrace is not string text || ExceptionText.FirstMethodOf(exception) is not { } method || text.Contains(method));
    }

    // AddException of .NET and RecordException of OpenTelemetry spell generic types differently.
    private static bool IsTypeOf(Exception exception, string? name) =>
        name is not null && (name == exception.GetType().ToString() || name == exception.GetType().FullName);
}
