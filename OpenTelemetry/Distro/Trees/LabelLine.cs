using System.Collections.Generic;

namespace AutoSpan.Distro.Trees;

/// <summary>A line of a label.</summary>
/// <param name="Parts">What stands in it, with two spaces between.</param>
/// <param name="Hanging">The column at which it goes on where it is too long for the terminal.</param>
internal sealed record LabelLine(IReadOnlyList<LabelPart> Parts, int Hanging);
