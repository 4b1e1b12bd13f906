namespace AutoSpan.Fody.Rules.Expressions;

/// <summary>One step of a <see cref="ValuePath"/>.</summary>
internal abstract record PathStep
{
    /// <summary><c>.Customer</c>: a field or a property.</summary>
    /// <param name="Name">Its name.</param>
    internal sealed record Member(string Name) : PathStep;

    /// <summary><c>["key"]</c>: an entry of a dictionary whose keys are strings.</summary>
    /// <param name="Text">The key.</param>
    internal sealed record Key(string Text) : PathStep;
}
