namespace AutoSpan.Fody.Planning.Values;

/// <summary>How a value becomes that of a tag.</summary>
internal enum ValueKind
{
    Text,
    Boolean,

    /// <summary>An integer of at most 32 bits with sign.</summary>
    Integer,

    /// <summary>An integer of at most 64 bits with sign.</summary>
    LongInteger,
    UnsignedLongInteger,
    Real,

    /// <summary>A value that its text in the invariant culture stands for.</summary>
    Formatted,

    /// <summary>A member of an enum: its name.</summary>
    Enumeration,
    Array,

    /// <summary>A value whose type is known at run time only.</summary>
    Any
}
