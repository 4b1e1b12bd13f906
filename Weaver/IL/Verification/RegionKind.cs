namespace AutoSpan.Fody.IL.Verification;

/// <summary>What a region is for. The handler behind a filter counts as a <c>catch</c>.</summary>
internal enum RegionKind
{
    Try,
    Filter,
    Catch,
    Finally,
    Fault
}
