using System;

namespace AutoSpan.Fody.Rules.Definitions;

/// <summary>How the values of an attribute are written and read.</summary>
/// <param name="Form">What they look like.</param>
/// <param name="Parse">Reads one. Takes the text, and the attribute's name for messages.</param>
internal sealed record ValueSyntax<T>(ValueForm Form, Func<string, string, Parsed<T>> Parse)
{
    /// <summary>The same syntax for another type.</summary>
    public ValueSyntax<TOther> Select<TOther>(Func<T, TOther> selector) => Select((value, _) => selector(value));

    /// <summary>The same syntax for another type, which holds the text too.</summary>
    public ValueSyntax<TOther> Select<TOther>(Func<T, string, TOther> selector) =>
        new(Form, (text, attribute) => Parse(text, attribute).Select(value => selector(value, text)));
}
