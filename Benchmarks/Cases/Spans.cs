using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Benchmarks.Cases;

/// <summary>What a careful hand writes once for its spans.</summary>
public static class Spans
{
    /// <summary>The tags of a method, made once.</summary>
    public static KeyValuePair<string, object?>[] Tags(string type, string method) => [new("code.function.name", $"Benchmarks.Cases.{type}.{method}")];

    /// <summary>Records an exception as OpenTelemetry's documentation shows it.</summary>
    public static void Record(Activity? activity, Exception exception)
    {
        if (activity is null)
            return;

        activity.AddException(exception);
        activity.SetTag("error.type", exception.GetType().FullName);
        activity.SetStatus(ActivityStatusCode.Error, exception.Message);
    }

    /// <summary>Makes current what was current before an iterator's span, before the iterator hands out an element.</summary>
    public static void Leave(Activity? activity)
    {
        if (activity is not null)
            Activity.Current = activity.Parent;
    }

    /// <summary>Makes an iterator's span current again, when the next element is asked for.</summary>
    public static void Enter(Activity? activity)
    {
        if (activity is not null)
            Activity.Current = activity;
    }
}
