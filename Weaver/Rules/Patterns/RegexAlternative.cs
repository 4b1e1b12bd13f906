using System;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Rules.Patterns;

/// <summary>A .NET regular expression, which must match the whole text.</summary>
internal sealed record RegexAlternative : PatternAlternative
{
    private readonly Regex _regex;

    private RegexAlternative(string expression, Regex regex) : base($"/{expression}/") => _regex = regex;

    /// <summary>How long one match may take: a thousand times longer than any sound expression needs on a name.</summary>
    public static TimeSpan Timeout { get; } = TimeSpan.FromSeconds(2);

    /// <param name="expression">The text between the slashes.</param>
    /// <param name="attribute">The attribute that it stands in, for messages.</param>
    public static Parsed<PatternAlternative> Parse(string expression, string attribute)
    {
        try
        {
            // Alone first: "a)(b" would become valid inside the group that makes it match the whole text.
            _ = new Regex(expression, RegexOptions.CultureInvariant);
            var whole = new Regex($@"\A(?:{expression})\z", RegexOptions.CultureInvariant, Timeout);
            return new(new RegexAlternative(expression, whole), []);
        }
        catch (ArgumentException e)
        {
            return new(null, [Catalogue.InvalidRegex.Of(expression, attribute, e.Message)]);
        }
    }

    /// <exception cref="RegexMatchTimeoutException">The match took more than <see cref="Timeout"/>.</exception>
    public override bool Matches(string text, int length) =>
        _regex.IsMatch(length == text.Length ? text : text.Substring(0, length));
}
