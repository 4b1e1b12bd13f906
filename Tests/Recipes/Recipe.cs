using System.Collections.Generic;
using System.Linq;
using AutoSpan.Tests.Documentation;

namespace AutoSpan.Tests.Recipes;

/// <summary>One recipe of a document: the code, the configuration, and the expected trace.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Projects">Its code.</param>
/// <param name="Weavers">Its FodyWeavers.xml.</param>
/// <param name="Trace">The expected trace.</param>
internal sealed record Recipe(string Title, IReadOnlyList<RecipeProject> Projects, string Weavers, string Trace)
{
    /// <summary>The sections of a document that show a trace.</summary>
    public static IReadOnlyList<Recipe> In(string document) =>
        [.. new MarkdownFile(document).Sections.Where(section => section.In("").Count > 0).Select(Of)];

    public static Recipe Of(MarkdownSection section) => new(
        section.Title,
        RecipeProject.Of(section.In("csharp")),
        section.In("xml").First(Examples.IsConfiguration),
        section.In("").Single());
}
