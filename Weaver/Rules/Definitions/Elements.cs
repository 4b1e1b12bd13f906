using System;

namespace AutoSpan.Fody.Rules.Definitions;

/// <summary>The elements of the configuration.</summary>
[Flags]
internal enum Elements
{
    None = 0,
    AutoSpan = 1,
    Include = 2,
    Exclude = 4,
    Event = 8,
    Set = 16,
    Tag = 32
}
