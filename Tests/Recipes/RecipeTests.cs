using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Recipes.Callers;
using Xunit;

namespace AutoSpan.Tests.Recipes;

/// <summary>Every recipe of docs/recipes.md is cooked: its code is woven with its configuration, called, and gives the trace that it promises.</summary>
[Collection(nameof(Spans))]
public sealed class RecipeTests
{
    private const string Document = "docs/recipes.md";

    public static MatrixTheoryData<Build, string> Recipes { get; } =
        new([Build.Debug, Build.Release], [.. Recipe.In(Document).Select(recipe => recipe.Title)]);

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task A_recipe_gives_what_it_promises(Build build, string title)
    {
        var recipe = Recipe.In(Document).Single(recipe => recipe.Title == title);
        using var kitchen = new Kitchen(build);
        using var trace = new Trace();
        foreach (var project in recipe.Projects)
            kitchen.Weave(project, recipe.Weavers);

        await kitchen.Call(Caller.Of(title));

        Assert.Equal(Trace.TreesIn(recipe.Trace), trace.Trees());
    }
}
