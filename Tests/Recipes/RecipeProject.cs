using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tests.Recipes;

/// <summary>Code of a document that is one assembly.</summary>
/// <param name="Name">The name of the assembly: the code's first line can say <c>// project Shop.Web</c>, else it is <c>Shop</c>.</param>
/// <param name="Sources">Its files.</param>
internal sealed record RecipeProject(string Name, IReadOnlyList<string> Sources)
{
    private const string Mark = "// project ";
    private const string Default = "Shop";

    public static IReadOnlyList<RecipeProject> Of(IEnumerable<string> blocks) =>
        [.. blocks.GroupBy(NameOf).Select(project => new RecipeProject(project.Key, [.. project]))];

    private static string NameOf(string block) =>
        block.StartsWith(Mark, StringComparison.Ordinal) ? block.Split('\n')[0][Mark.Length..].Trim() : Default;
}
