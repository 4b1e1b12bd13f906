using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Expressions;

namespace AutoSpan.Fody.Rules.Tags;

/// <summary>The setting <c>arguments</c>: which parameters have a tag <c>autospan.argument.NAME</c>.</summary>
/// <param name="All">True for each parameter whose type has a tag value.</param>
/// <param name="Names">The names of the parameters, in the order in which they are written; none for <c>none</c> and <c>all</c>.</param>
internal sealed record ArgumentSelection(bool All, IReadOnlyList<string> Names)
{
    public static ArgumentSelection None { get; } = new(false, []);

    public static ValueSyntax<ArgumentSelection> Syntax { get; } = Definitions.Syntax.Text("`none`, `all`, or names separated by commas", "", Parse);

    /// <summary>
    /// Reads <c>none</c>, <c>all</c>, or names separated by commas; a parameter that is called <c>all</c> is <c>@all</c>, as any name may be.
    /// </summary>
    /// <param name="text">The selection as the user wrote it.</param>
    /// <param name="attribute">The attribute that it stands in, for messages.</param>
    public static Parsed<ArgumentSelection> Parse(string text, string attribute)
    {
        switch (text.Trim())
        {
            case "":
                return new(null, [Catalogue.EmptyValue.Of(attribute, "'none', 'all', or parameter names separated by commas")]);
            case "none":
                return new(None, []);
            case "all":
                return new(new ArgumentSelection(true, []), []);
        }

        string[] items = [.. text.Split(',').Select(i => i.Trim())];
        string[] wrong = [.. items.Where(i => i is "none" or "all" || !Identifier.Holds(NameOf(i))).Distinct()];
        string[] names = [.. items.Where(i => !wrong.Contains(i)).Select(NameOf)];
        Diagnostic[] errors =
        [
            .. wrong.Select(i => Catalogue.InvalidParameterName.Of(i, attribute)),
            .. names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => Catalogue.DuplicateValue.Of(g.Key, attribute))
        ];
        return new(errors.Length == 0 ? new ArgumentSelection(false, names) : null, errors);
    }

    private static string NameOf(string item) => item.StartsWith("@", StringComparison.Ordinal) ? item.Substring(1) : item;
}
