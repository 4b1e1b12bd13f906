using System.Globalization;
using System.Text;

namespace AutoSpan.Fody.Reporting.Json;

/// <summary>Writes JSON strings (RFC 8259).</summary>
internal static class JsonText
{
    /// <summary>Appends a string in its quotes. What no reader would see, or would see in another order, is escaped too.</summary>
    public static void Append(StringBuilder output, string text)
    {
        output.Append('"');
        AppendContent(output, text, isEscaped: true);
        output.Append('"');
    }

    /// <summary>The text with what no reader would see as <c>\u202e</c>.</summary>
    public static string Visible(string text)
    {
        var output = new StringBuilder();
        AppendContent(output, text, isEscaped: false);
        return output.ToString();
    }

    private static void AppendContent(StringBuilder output, string text, bool isEscaped)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (isEscaped && character is '"' or '\\')
                output.Append('\\').Append(character);
            else if (char.IsSurrogatePair(text, index))
                output.Append(character).Append(text[++index]);
            else if (IsUnseen(character))
                output.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                output.Append(character);
        }
    }

    // Obfuscated names contain many of them, and some reverse the direction of the text after them.
    private static bool IsUnseen(char character) =>
        char.IsControl(character)
        || char.IsSurrogate(character)
        || character is '\u061c' or (>= '\u200b' and <= '\u200f') or (>= '\u2028' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or '\ufeff' or '\ufffe'
            or '\uffff';
}
