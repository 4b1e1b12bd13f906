using System;
using System.Diagnostics;

namespace AutoSpan.Internal;

/// <summary>
/// Whether the static fields of <see cref="Activity"/> are set. While they are being set, listeners are asked about the default source, and their
/// <see cref="ActivityListener.ShouldListenTo"/> may be woven: it runs on the thread that sets them, and finds them null.
/// </summary>
internal static class ActivityInitialization
{
    private static bool s_isComplete;

    public static bool IsComplete => s_isComplete || Check();

    private static bool Check()
    {
        try
        {
            // The default source is null for exactly as long as it is being made.
            return s_isComplete = new Activity(nameof(ActivityInitialization)).Source is not null;
        }
        catch (Exception)
        {
            // It has failed, or is not far enough to make one: there are no spans, and nothing to tell.
            return false;
        }
    }
}
