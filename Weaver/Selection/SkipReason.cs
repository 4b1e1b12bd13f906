namespace AutoSpan.Fody.Selection;

/// <summary>Why a method is not woven.</summary>
internal enum SkipReason
{
    /// <summary>No rule includes it.</summary>
    NotIncluded,

    /// <summary>An <c>&lt;Exclude&gt;</c> is the last rule that matches it, or <c>[NoSpan]</c> decides.</summary>
    Excluded,

    /// <summary>It is abstract, extern or runtime-implemented.</summary>
    NoBody,

    /// <summary>It does almost nothing.</summary>
    Trivial,

    /// <summary>It does what hardly anybody traces: it compares, converts, or sets the program up.</summary>
    Noise,

    /// <summary>It starts an Activity itself, or changes which one is current.</summary>
    Manual,

    /// <summary>A compiler or a generator wrote it.</summary>
    Generated,

    /// <summary>Its shape cannot be woven.</summary>
    CannotBeWoven,

    /// <summary>Weaving failed, and the original body was restored.</summary>
    WeavingFailed
}
