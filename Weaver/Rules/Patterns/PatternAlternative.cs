using System;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Definitions;

namespace AutoSpan.Fody.Rules.Patterns;

/// <summary>One of the alternatives of a pattern.</summary>
/// <param name="Text">What the user wrote for it, without surrounding blanks.</param>
internal abstract record PatternAlternative(string Text)
{
    /// <summary>True when the alternative matches the whole of the first <paramref name="length"/> characters.</summary>
    public abstract bool Matches(string text, int length);

    public bool Matches(string text) => Matches(text, text.Length);

    /// <summary>A name without wildcards: it matches itself.</summary>
    internal sealed record Exact(string Text) : PatternAlternative(Text)
    {
        public override bool Matches(string text, int length) =>
            length == Text.Length && string.CompareOrdinal(text, 0, Text, 0, length) == 0;
    }

    /// <summary>A name with <c>*</c> for any run of characters, dots included, and <c>?</c> for one character.</summary>
    internal sealed record Wildcard(string Text) : PatternAlternative(Text)
    {
        public override bool Matches(string text, int length)
        {
            int at = 0, next = 0;
            int afterStar = -1, resumeAt = 0;
            while (at < length)
            {
                if (next < Text.Length && Text[next] == '*')
                {
                    afterStar = ++next;
                    resumeAt = at;
                }
                else if (next < Text.Length && (Text[next] == '?' || Text[next] == text[at]))
                {
                    next++;
                    at++;
                }
                else if (afterStar >= 0)
                {
                    // Only the last star need ever take more: what the earlier ones matched can stay as it is.
                    next = afterStar;
                    at = ++resumeAt;
                }
                else
                {
                    return false;
                }
            }

            while (next < Text.Length && Text[next] == '*')
                next++;
            return next == Text.Length;
        }
    }

    /// <summary>A .NET regular expression, which must match the whole text.</summary>
    internal sealed record Expression : PatternAlternative
    {
        private readonly Regex _regex;

        private Expression(string expression, Regex regex) : base($"/{expression}/") => _regex = regex;

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
                return new(new Expression(expression, whole), []);
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
}
