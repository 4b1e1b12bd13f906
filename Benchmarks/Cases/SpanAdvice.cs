using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace Benchmarks.Cases;

/// <summary>
/// What an aspect or an interceptor does around a method: it starts a span as current and ends it. A span of an iterator ends when the iterator is returned,
/// since advice around a method does not see its elements.
/// </summary>
/// <param name="source">The name of the <c>ActivitySource</c>.</param>
/// <param name="type">The name of the traced type.</param>
public sealed class SpanAdvice(string source, string type)
{
    private readonly ActivitySource _source = new(source);

    // Made once for each method, as a careful hand does.
    private readonly Dictionary<string, string> _functions =
        typeof(Plain).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).ToDictionary(method => method.Name, method => $"Benchmarks.Cases.{type}.{method.Name}");

    /// <summary>Starts the span of a call; null if nothing wants it.</summary>
    public Activity? Start(string method, object?[] arguments)
    {
        var activity = _source.StartActivity(method);
        if (activity is not { IsAllDataRequested: true } || method.StartsWith(nameof(IMethods.AddBare), StringComparison.Ordinal))
            return activity;

        if (_functions.TryGetValue(method, out var function))
            activity.SetTag("code.function.name", function);
        if (method.StartsWith(nameof(IMethods.AddTagged), StringComparison.Ordinal))
        {
            activity.SetTag("autospan.argument.first", arguments[0]);
            activity.SetTag("autospan.argument.second", arguments[1]);
        }

        return activity;
    }

    /// <summary>Ends the span when the method has returned, or when the task that it returned completes.</summary>
    public static void End(Activity? activity, object? result)
    {
        if (result is Task { IsCompleted: false } task && activity is not null)
        {
            Activity.Current = activity.Parent;
            _ = EndLater(task, activity);
        }
        else
        {
            activity?.Dispose();
        }
    }

    /// <summary>Ends the span of a method that throws.</summary>
    public static void Fail(Activity? activity, Exception exception)
    {
        Spans.Record(activity, exception);
        activity?.Dispose();
    }

    private static async Task EndLater(Task task, Activity activity)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        activity.Dispose();
    }
}
