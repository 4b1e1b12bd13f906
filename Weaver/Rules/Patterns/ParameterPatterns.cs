using System.Collections.Generic;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules.Definitions;

namespace AutoSpan.Fody.Rules.Patterns;

/// <summary>Patterns for the types of all parameters, in order; null stands for <c>..</c>, any number of parameters.</summary>
internal sealed record ParameterPatterns(IReadOnlyList<TypePattern?> Items)
{
    private const string AnyNumber = "..";

    public static ValueSyntax<ParameterPatterns> Syntax { get; } = Definitions.Syntax.Text(
        "[patterns](#types-of-return-values-and-parameters), separated by commas", Pattern.Hint, Parse);

    /// <summary>Reads patterns separated by commas; nothing at all asks for a method without parameters.</summary>
    /// <param name="text">The list as the user wrote it.</param>
    /// <param name="attribute">The attribute that it stands in, for messages.</param>
    public static Parsed<ParameterPatterns> Parse(string text, string attribute)
    {
        if (text.Trim().Length == 0)
            return new(new ParameterPatterns([]), []);

        List<TypePattern?> items = [];
        List<Diagnostic> errors = [];
        foreach (var item in Split(text))
        {
            if (item == AnyNumber)
            {
                items.Add(null);
                continue;
            }

            var parsed = item.Length == 0
                ? new(null, [Catalogue.EmptyPattern.Of(text, attribute)])
                : TypePattern.Parse(item, attribute);
            items.Add(parsed.Value);
            errors.AddRange(parsed.Errors);
        }

        return new(errors.Count == 0 ? new ParameterPatterns(items) : null, errors);
    }

    public bool Matches(IReadOnlyList<TypeName> parameters)
    {
        int at = 0, next = 0;
        int afterAny = -1, resumeAt = 0;
        while (at < parameters.Count)
        {
            if (next < Items.Count && Items[next] is null)
            {
                afterAny = ++next;
                resumeAt = at;
            }
            else if (next < Items.Count && Items[next]!.Matches(parameters[at]))
            {
                next++;
                at++;
            }
            else if (afterAny >= 0)
            {
                next = afterAny;
                at = ++resumeAt;
            }
            else
            {
                return false;
            }
        }

        while (next < Items.Count && Items[next] is null)
            next++;
        return next == Items.Count;
    }

    private static IEnumerable<string> Split(string text)
    {
        var itemStart = 0;
        var partStart = 0;
        while (partStart <= text.Length)
        {
            var end = PatternScanner.EndOfPart(text, partStart, ",|");
            if (end < 0)
                end = text.Length;
            if (end == text.Length || text[end] == ',')
            {
                yield return text.Substring(itemStart, end - itemStart).Trim();
                itemStart = end + 1;
            }

            partStart = end + 1;
        }
    }
}
