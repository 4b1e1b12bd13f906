using System.Globalization;
using System.Text;

namespace AutoSpan.Tool.Terminal;

/// <summary>Text from elsewhere, such as names in an assembly, on one line of a terminal that it cannot change.</summary>
internal static class OneLine
{
    /// <summary>Line breaks become spaces; other control and invisible characters become <c>\u202e</c>.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '\r' or '\n' or '\t')
                line.Append(' ');
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format)
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else
                line.Append(character);
        }

        return line.ToString();
    }
}
