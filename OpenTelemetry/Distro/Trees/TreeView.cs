using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AutoSpan.Distro.Trees;

/// <summary>Draws a <see cref="SpanTree"/>, with the durations in one column.</summary>
internal static class TreeView
{
    private const int IndentPerLevel = 4;

    public static IRenderable Of(SpanTree tree)
    {
        var nameColumn = WidestName(tree);
        var view = new Tree(SpanLabel.Of(tree.Span, nameColumn));
        AddChildren(view, tree, nameColumn - IndentPerLevel);

        return tree.Note is null ? view : new Rows(new Text(tree.Note, Styles.Note), view);
    }

    private static void AddChildren(IHasTreeNodes node, SpanTree tree, int nameColumn)
    {
        foreach (var child in tree.Children)
            AddChildren(node.AddNode(SpanLabel.Of(child.Span, nameColumn)), child, nameColumn - IndentPerLevel);
    }

    private static int WidestName(SpanTree tree) =>
        tree.Children.Select(child => IndentPerLevel + WidestName(child)).Append(tree.Span.DisplayName.Length).Max();
}
