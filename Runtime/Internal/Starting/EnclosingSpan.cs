using System;
using System.Diagnostics;

namespace AutoSpan.Internal;

/// <summary>
/// The span that was current when another was started. For most spans that is the parent. A span that begins a new trace, or continues one of another
/// process, has no parent here and refers to the enclosing span: while its method runs, to restore it; while only its task runs, weakly; after its end
/// not at all.
/// </summary>
internal static class EnclosingSpan
{
    private const string Property = "AutoSpan.Enclosing";

    // Until a span has one, nobody looks for it.
    private static bool s_isUsed;

    /// <summary>Notes the enclosing span of one that has no parent in this process.</summary>
    public static void Set(Activity span, Activity enclosing)
    {
        s_isUsed = true;
        span.SetCustomProperty(Property, enclosing);
    }

    /// <summary>Gives the span to return to when this one is left; null when there was none, or when this span has ended and is not a child of it.</summary>
    public static Activity? Of(Activity span) => span.Parent ?? (s_isUsed ? Noted(span) : null);

    /// <summary>The caller goes on and its own current span is restored. The reference may still tell that an exception leaves both.</summary>
    public static void Weaken(Activity span)
    {
        if (span.Parent is null && span.GetCustomProperty(Property) is Activity enclosing)
            span.SetCustomProperty(Property, new WeakReference<Activity>(enclosing));
    }

    /// <summary>The span no longer refers to what enclosed it, unless that is its parent.</summary>
    public static void Release(Activity span) => span.SetCustomProperty(Property, null);

    /// <summary>Whether the span is one of those that enclose another.</summary>
    /// <param name="span">The span.</param>
    /// <param name="innermost">The innermost one that encloses the other.</param>
    public static bool IsAmong(Activity span, Activity? innermost)
    {
        for (var outer = innermost; outer is not null; outer = Of(outer))
        {
            if (ReferenceEquals(outer, span))
                return true;
        }

        return false;
    }

    private static Activity? Noted(Activity span) => span.GetCustomProperty(Property) switch
    {
        Activity enclosing => enclosing,
        WeakReference<Activity> reference when reference.TryGetTarget(out var enclosing) => enclosing,
        _ => null
    };

    /// <summary>Makes current again what was current before a span, if the program left something else current.</summary>
    /// <param name="enclosing">What was current before.</param>
    public static void MakeCurrent(Activity? enclosing)
    {
        // Activity.Current refuses a span that was stopped meanwhile: the nearest one that still runs takes its place.
        while (enclosing is { IsStopped: true })
            enclosing = Of(enclosing);

        if (!ReferenceEquals(Activity.Current, enclosing))
            Activity.Current = enclosing;
    }
}
