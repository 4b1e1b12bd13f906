namespace AutoSpan.Fody.Selection;

/// <summary>Why a method stays as it was.</summary>
internal enum SkipReason
{
    /// <summary>No rule includes it.</summary>
    NotIncluded,

    /// <summary>An <c>&lt;Exclude&gt;</c> is the last rule that matches it, or <c>[NoSpan]</c> decides.</summary>
    Excluded,

    /// <summary>It is abstract, extern or runtime-implemented.</summary>
    NoBody,

    /// <summary>Its body does too little to be worth a span.</summary>
    Trivial,

    /// <summary>It starts an Activity itself.</summary>
    Manual,

    /// <summary>A compiler or a generator wrote it.</summary>
    Generated,

    /// <summary>Its shape cannot be woven.</summary>
    CannotBeWoven,

    /// <summary>Weaving it went wrong, and it was put back as it was.</summary>
    WeavingFailed
}
