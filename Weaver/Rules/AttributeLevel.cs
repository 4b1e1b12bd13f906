namespace AutoSpan.Fody.Rules;

/// <summary>What an attribute stands on.</summary>
internal enum AttributeLevel
{
    /// <summary>The method itself, or the property or event that it is an accessor of.</summary>
    Member,

    /// <summary>The declaring type, or one around it.</summary>
    Type,

    Assembly
}
