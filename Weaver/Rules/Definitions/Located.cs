using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Rules.Definitions;

/// <summary>Where a value comes from.</summary>
/// <param name="Element">The element of the configuration, on one line and without its content; or the attribute in code and what it stands on.</param>
/// <param name="Location">The place in the file, if the file is known.</param>
internal sealed record Origin(string Element, SourceLocation? Location);

/// <summary>A value and where it comes from.</summary>
/// <param name="Attribute">The name of the XML attribute, or the attribute in code.</param>
/// <param name="Text">The value as the user wrote it.</param>
/// <param name="Origin">Where it is written.</param>
internal abstract record Located(string Attribute, string Text, Origin Origin)
{
    public SourceLocation? Location => Origin.Location;
}

/// <inheritdoc/>
internal sealed record Located<T>(T Value, string Attribute, string Text, Origin Origin) : Located(Attribute, Text, Origin);
