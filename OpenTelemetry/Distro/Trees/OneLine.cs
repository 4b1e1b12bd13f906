using System.Linq;

namespace AutoSpan.Distro.Trees;

/// <summary>Text for one line of the tree: a program's own data must neither break lines nor steer the terminal.</summary>
internal static class OneLine
{
    public static string Of(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character))
        : text;

    public static string FirstOf(string text) => Of(text.TrimStart().Split('\r', '\n')[0]);
}
