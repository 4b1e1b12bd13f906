
namespace AutoSpan.Fody.Planning.Tags;

/// <summary>With what a condition compares its value, as values of the type that both are compared in.</summary>
internal abstract record Comparison
{
    /// <summary>With <c>null</c>: a value that is there is none.</summary>
    internal sealed record WithNull : Comparison;

    internal sealed record WithBoolean(bool Literal) : Comparison;

    /// <summary>With a whole number, or a member of an enum.</summary>
    internal sealed record WithInteger(long Literal) : Comparison;

    internal sealed record WithReal(double Literal) : Comparison;

    internal sealed record WithText(string Literal) : Comparison;
}
