using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Definitions;

namespace AutoSpan.Fody.Configuration;

/// <summary>Diagnostics that an option names: by their ids, or all of them.</summary>
internal sealed record DiagnosticIds(IReadOnlyList<string> Words)
{
    private const string All = "all";

    public static DiagnosticIds None { get; } = new([]);

    /// <summary>A list of ids of a severity, or <c>all</c>.</summary>
    /// <param name="severities">The severities of the diagnostics that can be named.</param>
    public static ValueSyntax<DiagnosticIds> SyntaxFor(params Severity[] severities) =>
        Syntax.Text("ids such as `AS2001`, or `all`, separated by spaces or semicolons", "",
        (text, attribute) => Syntax.ParseList(text, attribute, ";", word => Check(word, attribute, severities)).Select(words => new DiagnosticIds(words)));

    public bool Contains(string id) => Words.Contains(All) || Words.Contains(id);

    private static Diagnostic? Check(string word, string attribute, IReadOnlyList<Severity> severities)
    {
        string[] known = [All, .. DiagnosticDescriptor.All.Where(diagnostic => severities.Contains(diagnostic.Severity)).Select(diagnostic => diagnostic.Id)];
        if (known.Contains(word))
            return null;

        var isError = DiagnosticDescriptor.All.Any(diagnostic => diagnostic.Id == word && diagnostic.Severity == Severity.Error);
        return Catalogue.UnknownValue.Of(word, attribute, isError
            ? $" It is always an error and cannot be silenced. Use one of: {string.Join(", ", known)}."
            : KnownWords.Instead(word, known));
    }
}
