using System.Globalization;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Patterns;

namespace AutoSpan.Fody.Rules.Tags;

/// <summary>The setting <c>redact</c>: the names of parameters and members whose values are secrets. Their tags say <see cref="Mark"/>.</summary>
/// <param name="Pattern">What a name must match as a whole; null when nothing is a secret.</param>
internal sealed record Redaction(Pattern? Pattern)
{
    /// <summary>What stands for a secret.</summary>
    public const string Mark = "***";

    private const string UsualSecrets =
        "/(?i).*(password|passwd|passphrase|pwd|secret|token|api_?key|private_?key|access_?key|authorization|credential|connection_?string|cookie).*/";

    /// <summary>Passwords, secrets, tokens, keys, authorization, credentials and connection strings, by the usual names.</summary>
    public static Redaction Default { get; } = new(Pattern.Parse(UsualSecrets, "redact").Value);

    /// <summary>A pattern; a blank text says that nothing is a secret.</summary>
    public static ValueSyntax<Redaction> Syntax { get; } = new(Pattern.Syntax.Form, (text, attribute) => text.Trim().Length == 0
        ? new(new Redaction((Pattern?)null), [])
        : Pattern.Parse(text, attribute).Select(pattern => new Redaction(pattern)));

    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public bool Hides(string name)
    {
        try
        {
            return Pattern?.Matches(name) == true;
        }
        catch (RegexMatchTimeoutException e)
        {
            var seconds = PatternAlternative.Expression.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            throw new RuleException(Catalogue.RegexTimeout.Of(e.Pattern, "'redact'", e.Input, seconds), e);
        }
    }
}
