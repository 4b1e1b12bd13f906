using System;

namespace AutoSpan.Internal;

/// <summary>
/// Whether the sampler is known to answer for a span in this process as it did for the parent. Then nobody is asked about spans under one that is not recorded.
/// </summary>
internal static class ParentBasedSampling
{
    private static Func<bool?>? s_find;
    private static bool s_isKnown;

    public static bool IsKnown => s_isKnown || (s_find is not null && Find());

    /// <param name="find">Tells whether it does; null while that cannot be told yet.</param>
    public static void Set(Func<bool?>? find)
    {
        s_isKnown = false;
        s_find = find;
    }

    private static bool Find()
    {
        if (s_find is not { } find)
            return false;

        ref var inside = ref ReentrancyGuard.Inside;
        var before = inside;
        inside = true;
        try
        {
            if (find() is not { } follows)
                return false;

            s_isKnown = follows;
            s_find = null;
            return follows;
        }
        finally
        {
            inside = before;
        }
    }
}
