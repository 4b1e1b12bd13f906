namespace AutoSpan.Internal;

/// <summary>
/// Whether the sampler is known to answer for a span in this process as it did for the parent. Then nobody is asked about spans under one that is not recorded.
/// </summary>
internal static class ParentBasedSampling
{
    private static bool s_isKnown;

    public static bool IsKnown
    {
        get => s_isKnown;
        set => s_isKnown = value;
    }
}
