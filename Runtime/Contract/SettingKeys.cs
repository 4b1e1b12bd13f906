namespace AutoSpan.Contract;

/// <summary>
/// The keys of the settings texts that woven code passes. Each reader ignores keys that it does not know, so a newer weaver may write more of them.
/// </summary>
internal static class SettingKeys
{
    /// <summary>The contract level that the woven assembly needs.</summary>
    public const string ContractLevel = "contract";

    /// <summary>The name of the resource that holds the method table.</summary>
    public const string Methods = "methods";

    /// <summary>The version of the woven assembly, and so of its sources.</summary>
    public const string Version = "version";

    /// <summary>The name of a source.</summary>
    public const string Name = "name";

    public const string Kind = "kind";
    public const string Parent = "parent";
    public const string Exceptions = "exceptions";
    public const string Status = "status";
    public const string Recursion = "recursion";

    /// <summary>Full names of exception types, separated by spaces.</summary>
    public const string Ignore = "ignore";
}
