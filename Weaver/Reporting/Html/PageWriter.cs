using System.Globalization;
using System.IO;

namespace AutoSpan.Fody.Reporting.Html;

/// <summary>Writes a page: markup unchanged, and text with its markup characters escaped.</summary>
internal sealed class PageWriter(TextWriter output)
{
    /// <summary>Writes what the page itself consists of; nothing that comes from an assembly or its configuration.</summary>
    public PageWriter Markup(string markup)
    {
        output.Write(markup);
        return this;
    }

    public PageWriter Number(int number) => Markup(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number with its noun: 1 method, 2 methods.</summary>
    public PageWriter Count(int count, string noun) => Number(count).Markup(count == 1 ? $" {noun}" : $" {noun}s");

    /// <summary>Writes text, for an element or for an attribute between double quotes. What no reader would see is written as <c>\u202e</c>.</summary>
    public PageWriter Text(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
            {
                output.Write(text[index++]);
                output.Write(text[index]);
            }
            else
            {
                Write(text[index]);
            }
        }

        return this;
    }

    private void Write(char character)
    {
        switch (character)
        {
            case '<':
                output.Write("&lt;");
                break;
            case '>':
                output.Write("&gt;");
                break;
            case '&':
                output.Write("&amp;");
                break;
            case '"':
                output.Write("&quot;");
                break;
            case var unseen when IsUnseen(unseen):
                output.Write("\\u" + ((int)unseen).ToString("x4", CultureInfo.InvariantCulture));
                break;
            default:
                output.Write(character);
                break;
        }
    }

    // Obfuscated names contain many of them, and some reverse the direction of the text after them.
    private static bool IsUnseen(char character) =>
        char.IsControl(character)
        || char.IsSurrogate(character)
        || character is '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufeff' or '\ufffe' or '\uffff';
}
