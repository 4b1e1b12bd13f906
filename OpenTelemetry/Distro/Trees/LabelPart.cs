using Spectre.Console;

namespace AutoSpan.Distro.Trees;

/// <summary>A piece of a line that stays together where there is room for it.</summary>
internal sealed record LabelPart(string Text, Style Style);
