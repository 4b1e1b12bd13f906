namespace AutoSpan.Fody.IL.Verification;

/// <summary>The purpose of a region. The handler of a filter counts as a <c>catch</c>.</summary>
internal enum RegionKind
{
    Try,
    Filter,
    Catch,
    Finally,
    Fault
}
