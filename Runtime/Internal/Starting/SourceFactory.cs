using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>Makes the <see cref="ActivitySource"/>s that woven code starts its spans from.</summary>
internal static class SourceFactory
{
    private static readonly ConcurrentDictionary<ActivitySource, bool> s_made = new();

    /// <summary>Whether woven code has the source.</summary>
    public static bool IsOfWovenCode(ActivitySource source) => s_made.ContainsKey(source);

    /// <summary>Makes a source. A listener that throws while it is asked whether it listens does no harm.</summary>
    /// <param name="name">The source's name; OpenTelemetry's instrumentation scope.</param>
    /// <param name="version">The version of the woven assembly.</param>
    /// <returns>The source; null when none can be had.</returns>
    public static ActivitySource? Create(string name, string? version)
    {
        var source = Make(name, version);
        if (source is not null)
            s_made[source] = true;

        return source;
    }

    private static ActivitySource? Make(string name, string? version)
    {
        ref var inside = ref ReentrancyGuard.Inside;
        var before = inside;
        var current = CurrentActivity.Capture();
        inside = true;
        try
        {
            return SchemaSource.Create(name, version);
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log?.ListenerFailed(name, nameof(ActivityListener.ShouldListenTo), fault);
            return FindRegistered(name, version);
        }
        finally
        {
            CurrentActivity.Restore(current);
            inside = before;
        }
    }

    // The constructor makes the source known before it asks the listeners: a listener of our own gets hold of it.
    private static ActivitySource? FindRegistered(string name, string? version)
    {
        ActivitySource? found = null;
        using var finder = new ActivityListener();
        finder.ShouldListenTo = source =>
        {
            if (source.Name == name && source.Version == version)
                found = source;

            return false;
        };
        ActivitySource.AddActivityListener(finder);
        return found;
    }
}
