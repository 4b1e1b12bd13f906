using System.ComponentModel;
using System.Diagnostics;
using AutoSpan.Internal;

namespace AutoSpan.WovenApi;

/// <summary>
/// Keeps <see cref="Activity.Current"/> exact around the pieces of a state machine whose runner does not do it: each piece runs with what was
/// current inside when the last piece was suspended, and leaves its caller's own current behind.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CurrentActivity
{
    /// <summary>Gives what is current now.</summary>
    public static Activity? Capture() => ActivityInitialization.IsComplete ? Activity.Current : null;

    /// <summary>Makes current again what was current inside when the state machine was suspended.</summary>
    /// <param name="span">The state machine's span: it stands in for an activity inside that was stopped meanwhile.</param>
    /// <param name="inside">What was current inside.</param>
    /// <returns>What is current outside, for <see cref="Restore"/>.</returns>
    public static Activity? Resume(Activity span, Activity? inside)
    {
        var outside = Activity.Current;
        MakeCurrent(inside is { IsStopped: true } ? span : inside);
        return outside;
    }

    /// <summary>Makes current again what was current outside before a piece of the state machine ran.</summary>
    public static void Restore(Activity? outside)
    {
        if (!ActivityInitialization.IsComplete)
            return;

        // What was current may have been stopped long before, as in a timer that a request has started: then it stays current, as it would without us.
        if (ReferenceEquals(Activity.Current, outside))
            return;

        while (outside is { IsStopped: true })
            outside = EnclosingSpan.Of(outside);

        MakeCurrent(outside);
    }

    private static void MakeCurrent(Activity? activity)
    {
        if (!ReferenceEquals(Activity.Current, activity))
            Activity.Current = activity;
    }
}
