using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Definitions;

namespace AutoSpan.Fody.Rules.Templates;

/// <summary>Reads one template, gathering every error in it.</summary>
internal sealed class TemplateParser
{
    private readonly string _text;
    private readonly string _attribute;
    private readonly List<TemplatePart> _parts = [];
    private readonly List<Diagnostic> _errors = [];
    private readonly StringBuilder _literal = new();

    private TemplateParser(string text, string attribute)
    {
        _text = text;
        _attribute = attribute;
    }

    public static ValueSyntax<Template> Syntax { get; } = Definitions.Syntax.Text("[template](#templates)",
        $"Placeholders: {string.Join(" ", Placeholder.All.Select(placeholder => $"`{{{placeholder.Word}}}`"))}, with filters as in "
            + $"`{{Method|trimAsync|kebab}}`.", Parse);

    /// <param name="text">The template as the user wrote it.</param>
    /// <param name="attribute">The attribute that it stands in, for messages.</param>
    public static Parsed<Template> Parse(string text, string attribute) => new TemplateParser(text, attribute).Run();

    private Parsed<Template> Run()
    {
        if (string.IsNullOrWhiteSpace(_text))
            return new(null, [Catalogue.EmptyValue.Of(_attribute, "a template such as '{Type}.{Method}'")]);

        var position = 0;
        while (position < _text.Length)
        {
            var character = _text[position];
            if (character is '{' or '}' && position + 1 < _text.Length && _text[position + 1] == character)
            {
                _literal.Append(character);
                position += 2;
            }
            else if (character == '{')
            {
                position = ReadPlaceholder(position);
            }
            else
            {
                if (character == '}')
                    Unbalanced(position);
                _literal.Append(character);
                position++;
            }
        }

        EndLiteral();
        return new(_errors.Count == 0 ? new Template(_text, _parts) : null, _errors);
    }

    /// <summary>Reads from an opening brace, and gives the position after the closing one.</summary>
    private int ReadPlaceholder(int opening)
    {
        var closing = _text.IndexOfAny(['{', '}'], opening + 1);
        if (closing < 0 || _text[closing] == '{')
        {
            Unbalanced(opening);
            return opening + 1;
        }

        EndLiteral();
        var pieces = _text.Substring(opening + 1, closing - opening - 1).Split('|');
        var word = pieces[0].Trim();
        var placeholder = Placeholder.All.FirstOrDefault(p => p.Word == word);
        if (placeholder is null)
        {
            var known = Placeholder.All.Select(p => p.Word).ToArray();
            _errors.Add(Catalogue.UnknownPlaceholder.Of(word, _attribute, KnownWords.Instead(word, known)));
        }

        FilterCall?[] filters = [.. pieces.Skip(1).Select(p => ReadFilter(p.Trim()))];
        if (placeholder is not null)
            _parts.Add(new TemplatePart.Name(placeholder, [.. filters.OfType<FilterCall>()]));
        return closing + 1;
    }

    private FilterCall? ReadFilter(string text)
    {
        var parenthesis = text.IndexOf('(');
        var isCall = parenthesis >= 0 && text.EndsWith(")", StringComparison.Ordinal);
        var word = isCall ? text.Substring(0, parenthesis).TrimEnd() : text;
        var argument = isCall ? text.Substring(parenthesis + 1, text.Length - parenthesis - 2) : "";
        var filter = NameFilter.All.FirstOrDefault(f => f.Word == word);
        if (filter is null)
        {
            var known = NameFilter.All.Select(f => f.TakesArgument ? f.Word + "(…)" : f.Word).ToArray();
            _errors.Add(Catalogue.UnknownFilter.Of(text, _attribute, KnownWords.Instead(word, known)));
        }
        else if (filter.TakesArgument && argument.Length == 0)
        {
            _errors.Add(Catalogue.MissingFilterArgument.Of(word, _attribute));
        }
        else if (!filter.TakesArgument && isCall)
        {
            _errors.Add(Catalogue.UnexpectedFilterArgument.Of(text, _attribute, word));
        }

        return filter is null ? null : new FilterCall(filter, argument);
    }

    private void Unbalanced(int position) => _errors.Add(Catalogue.UnbalancedBrace.Of(
        _text, _attribute, _text[position].ToString(), (position + 1).ToString(CultureInfo.InvariantCulture)));

    private void EndLiteral()
    {
        if (_literal.Length > 0)
            _parts.Add(new TemplatePart.Literal(_literal.ToString()));
        _literal.Clear();
    }
}
