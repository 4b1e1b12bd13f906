using System.Globalization;

namespace AutoSpan.Fody.Rules.Expressions;

/// <summary>Recognizes the names that C# allows for parameters and members, without a leading <c>@</c>.</summary>
internal static class Identifier
{
    public static bool Holds(string name) => name.Length > 0 && Starts(name[0]) && EndIn(name, 1) == name.Length;

    /// <summary>True for a character that can come first.</summary>
    public static bool Starts(char character) => character == '_' || CharUnicodeInfo.GetUnicodeCategory(character) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    /// <summary>The position after the name that goes on at <paramref name="position"/>.</summary>
    public static int EndIn(string text, int position)
    {
        while (position < text.Length && GoesOn(text[position]))
            position++;
        return position;
    }

    private static bool GoesOn(char character) => Starts(character) || CharUnicodeInfo.GetUnicodeCategory(character) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format;
}
