using System;
using System.Linq;

namespace AutoSpan.Internal;

/// <summary>
/// Names methods as the categories of .NET logging do: <c>Shop.Data</c> is everything whose full name begins with it, at a dot; <c>*</c> stands for any run of
/// characters; <c>Default</c> is everything. Case does not matter.
/// </summary>
internal sealed class SwitchPattern
{
    /// <summary>A longer one is refused: matching takes time in proportion to it.</summary>
    public const int MostCharacters = 1000;

    private const string DefaultText = "Default";
    private readonly string _text;
    private readonly bool _hasWildcard;

    /// <exception cref="FormatException">The text is empty or too long.</exception>
    public SwitchPattern(string text)
    {
        _text = text.Trim();
        if (_text.Length is 0 or > MostCharacters)
            throw new FormatException($"The name of a switch has 1 to {MostCharacters} characters.");

        IsDefault = string.Equals(_text, DefaultText, StringComparison.OrdinalIgnoreCase);
        _hasWildcard = _text.IndexOf('*') >= 0;
        Weight = IsDefault ? -1 : _text.Count(character => character != '*');
    }

    /// <summary>Whether it is the one for everything. It does not start what is off by the setting <c>start</c>.</summary>
    public bool IsDefault { get; }

    /// <summary>Whether it names one method, type or namespace.</summary>
    public bool IsName => !IsDefault && !_hasWildcard;

    /// <summary>Of two that match, the one with the higher weight decides: the longer one.</summary>
    public int Weight { get; }

    public override string ToString() => _text;

    public bool Matches(string function)
    {
        if (IsDefault)
            return true;

        if (_hasWildcard)
            return MatchesWildcard(function);

        return function.StartsWith(_text, StringComparison.OrdinalIgnoreCase) && (function.Length == _text.Length || function[_text.Length] == '.');
    }

    // Goes back to the last wildcard only, so that it takes at most the product of both lengths. The pattern may end before the name does, at a dot.
    private bool MatchesWildcard(string function)
    {
        var retryPattern = -1;
        var retryFunction = 0;
        var pattern = 0;
        for (var index = 0; ;)
        {
            if (pattern == _text.Length && (index == function.Length || function[index] == '.'))
                return true;

            if (pattern < _text.Length && _text[pattern] == '*')
            {
                retryPattern = ++pattern;
                retryFunction = index;
            }
            else if (pattern < _text.Length && index < function.Length && IsSame(_text[pattern], function[index]))
            {
                pattern++;
                index++;
            }
            else if (retryPattern >= 0 && retryFunction < function.Length)
            {
                pattern = retryPattern;
                index = ++retryFunction;
            }
            else
            {
                return false;
            }
        }
    }

    private static bool IsSame(char one, char other) => one == other || char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
