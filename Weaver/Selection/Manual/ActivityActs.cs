using System;

namespace AutoSpan.Fody.Selection.Manual;

/// <summary>What code does to Activities.</summary>
[Flags]
internal enum ActivityActs
{
    None = 0,

    /// <summary>It starts one.</summary>
    Starts = 1,

    /// <summary>It ends one.</summary>
    Ends = 2,

    /// <summary>It ends one that a field or an argument holds, which it need not have started.</summary>
    EndsOther = 4,

    /// <summary>It stores one in a field, where it outlives the call.</summary>
    Keeps = 8,

    /// <summary>It sets <c>Activity.Current</c>.</summary>
    SetsCurrent = 16,

    /// <summary>It reads <c>Activity.Current</c>.</summary>
    ReadsCurrent = 32,

    /// <summary>It adds baggage, or anything else that other Activities inherit.</summary>
    Propagates = 64,

    /// <summary>It writes what stays with one Activity: a tag, an event, a status, a name.</summary>
    Writes = 128
}
