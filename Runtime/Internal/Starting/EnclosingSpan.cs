using System.Diagnostics;

namespace AutoSpan.Internal;

/// <summary>
/// The span that was current when another was started. For most that is its parent; a span that begins a new trace has no parent,
/// so it carries the enclosing span along.
/// </summary>
internal static class EnclosingSpan
{
    private const string Property = "AutoSpan.Enclosing";

    /// <summary>Notes the enclosing span of one that has no parent in this process.</summary>
    public static void Set(Activity span, Activity enclosing) => span.SetCustomProperty(Property, enclosing);

    /// <summary>Gives the span to return to when this one is left; null when there was none.</summary>
    public static Activity? Of(Activity span) => span.Parent ?? (Activity?)span.GetCustomProperty(Property);

    /// <summary>Makes current again what was current before the span, if the program left something else current.</summary>
    public static void MakeCurrent(Activity span)
    {
        var enclosing = Of(span);
        // Activity.Current refuses a span that was stopped meanwhile: the nearest one that still runs takes its place.
        while (enclosing is { IsStopped: true })
            enclosing = Of(enclosing);

        if (!ReferenceEquals(Activity.Current, enclosing))
            Activity.Current = enclosing;
    }
}
