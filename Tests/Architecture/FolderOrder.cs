using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Architecture;

/// <summary>The folders of one project, from the lowest up. A folder uses itself and folders before it.</summary>
/// <param name="module">The compiled project.</param>
/// <param name="root">Its namespace.</param>
/// <param name="order">The folders; the empty one is the project's own.</param>
internal sealed class FolderOrder(ModuleDefinition module, string root, IReadOnlyList<string> order)
{
    /// <param name="folder">The folder.</param>
    /// <param name="forbidden">What it may not use although it is lower.</param>
    public void AssertUsesOnlyLower(string folder, params string[] forbidden)
    {
        var allowed = order.TakeWhile(other => other != folder).Except(forbidden).Append(folder);
        var wrong =
            from use in TypeUses.Of(module)
            let used = Of(use.To)
            where Of(use.From) == folder && used is not null && !allowed.Contains(used)
            select $"{use.From.FullName} uses {use.To.FullName}";

        Assert.Empty(wrong.Distinct());
    }

    public void AssertEveryFolderHasItsPlace()
    {
        var folders = module.Types.Select(Of).OfType<string>().Distinct().ToArray();

        Assert.Empty(folders.Except(order));
        Assert.Empty(order.Except(folders));
    }

    /// <summary>Which folder uses which, as a table in Markdown: the rows use the columns.</summary>
    public string Matrix()
    {
        var uses = TypeUses.Of(module).Select(use => (From: Of(use.From), To: Of(use.To))).ToHashSet();
        var rows = order.Select(from => Row([Name(from), .. order.Select(to => from == to ? "" : uses.Contains((from, to)) ? "x" : "")]));
        return Row(["", .. order.Select(Name)]) + Row(["---", .. order.Select(_ => "---")]) + string.Concat(rows);

        static string Name(string folder) => folder.Length == 0 ? "the root" : $"`{folder}`";
        static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";
    }

    /// <summary>The folder of a type; null for what the compiler adds.</summary>
    public string? Of(TypeDefinition type) =>
        type.Namespace == root ? ""
        : type.Namespace.StartsWith(root + ".", StringComparison.Ordinal) ? type.Namespace[(root.Length + 1)..].Split('.')[0]
        : null;
}
