using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Tests.Harness;

namespace AutoSpan.Tests.Configuration;

/// <summary>The tables of docs/configuration.md, generated from the definitions of attributes.</summary>
internal static class ReferenceTable
{
    /// <summary>The document with the lines between the markers of a table replaced.</summary>
    /// <param name="document">The whole document.</param>
    /// <param name="name">The name in the markers.</param>
    /// <param name="attributes">The attributes that the table explains.</param>
    public static string Replace(string document, string name, IEnumerable<AttributeDefinition> attributes) =>
        GeneratedBlock.Replace(document, name, Write(attributes));

    private static string Write(IEnumerable<AttributeDefinition> attributes) =>
        "| attribute | values | meaning |\n|---|---|---|\n" + string.Concat(attributes.Select(a => $"| `{a.Name}` | {Values(a.Form)} | {Meaning(a)} |\n"));

    private static string Values(ValueForm form) => Cell(form switch
    {
        ValueForm.OneOf one => Codes(one.Words),
        ValueForm.SomeOf some => $"one or more of {Codes(some.Words)}, separated by spaces",
        ValueForm.WholeNumber number => $"{number.Smallest} to {number.Largest}",
        ValueForm.Text text => text.Title,
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null)
    });

    private static string Meaning(AttributeDefinition attribute)
    {
        var byDefault = attribute.DefaultDocumentation is { } value ? $" Default: {value}." : "";
        var words = attribute.Form switch
        {
            ValueForm.OneOf one => one.Words,
            ValueForm.SomeOf some => some.Words,
            _ => []
        };
        return Cell(attribute.Documentation + byDefault + string.Concat(words.Select((word, index) =>
            $"<br>`{word.Text}`{(attribute.FirstWordIsDefault && index == 0 ? " (default)" : "")}: {word.Documentation}.")));
    }

    private static string Codes(IEnumerable<Word> words) => string.Join(" ", words.Select(word => $"`{word.Text}`"));

    // A '|' would end the cell, even in code; an element's name is code.
    private static string Cell(string markdown) => Regex.Replace(markdown, @"\|", @"\|");
}
