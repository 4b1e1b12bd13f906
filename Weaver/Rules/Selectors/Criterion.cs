using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Selectors;

/// <summary>One thing that a selector asks of a method.</summary>
/// <param name="Kind">The selector.</param>
/// <param name="Text">How the user wrote it.</param>
internal abstract record Criterion(SelectorKind Kind, string Text)
{
    /// <summary>
    /// Tells which to ask first: 0 compares numbers, 1 compares names, 2 runs patterns over types, 3 computes facts
    /// that no cheaper criterion needed.
    /// </summary>
    public abstract int Cost { get; }

    public abstract bool Matches(MethodFacts facts);

    /// <summary>What the method offers where this asks: the names among which the user may find the one that was meant.</summary>
    public abstract IEnumerable<string> Offers(MethodFacts facts);

    /// <summary>The names that it asks for, without wildcards; none where it does not ask for names.</summary>
    public virtual IEnumerable<string> WantedNames => [];

    /// <summary>True where the user wrote nothing, and the language asks by default.</summary>
    public virtual bool IsDefault => false;

    /// <summary>What a method that passes does, as in "no method ...".</summary>
    public virtual string Demand => $"has {Text}";

    public sealed override string ToString() => Text;
}
