using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Rules;

/// <summary>
/// What an attribute says, with the place where it says it: what it means for a method shows only later, when the method is known.
/// </summary>
/// <param name="Value">What it says.</param>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Text">Its text.</param>
/// <param name="Location">Where it stands, if the file is known.</param>
internal sealed record Written<T>(T Value, string Attribute, string Text, SourceLocation? Location)
    where T : class;
