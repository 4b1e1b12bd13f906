namespace AutoSpan.Contract;

/// <summary>
/// The version of the contract between woven code and AutoSpan.dll. It grows by one when woven code begins to need something that earlier versions of
/// AutoSpan.dll do not have. AutoSpan.dll carries its level as assembly metadata, so that a build can compare; woven code passes the level that it needs.
/// </summary>
internal static class ContractLevel
{
    public const int Current = 3;

    /// <summary>The key of the <c>AssemblyMetadataAttribute</c> that holds the level.</summary>
    public const string MetadataKey = "AutoSpan.ContractLevel";

    /// <summary><see cref="Current"/> as the attribute has it.</summary>
    public const string MetadataValue = "3";
}
