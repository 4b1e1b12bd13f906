using Spectre.Console;

namespace AutoSpan.Distro.Trees;

internal static class Styles
{
    public static readonly Style Name = new(decoration: Decoration.Bold);
    public static readonly Style Duration = new(Color.Green);
    public static readonly Style Kind = new(Color.Blue);
    public static readonly Style Error = new(Color.Red);
    public static readonly Style Detail = new(decoration: Decoration.Dim);
    public static readonly Style Note = new(Color.Yellow);
}
