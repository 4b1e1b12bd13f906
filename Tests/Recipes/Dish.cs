using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Recipes.Callers;

namespace AutoSpan.Tests.Recipes;

/// <summary>Runs the recipes of docs/recipes.md.</summary>
internal static class Dish
{
    public const string Document = "docs/recipes.md";

    /// <summary>Weaves the code of a recipe with its configuration and calls it.</summary>
    /// <returns>What was traced.</returns>
    public static async Task<Trace> Of(Build build, string title)
    {
        var recipe = Recipe.In(Document).Single(recipe => recipe.Title == title);
        using var kitchen = new Kitchen(build);
        kitchen.Weave(recipe.Projects, recipe.Weavers);
        var trace = new Trace();
        try
        {
            await kitchen.Call(Caller.Of(title));
            return trace;
        }
        catch
        {
            trace.Dispose();
            throw;
        }
    }
}
