using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace AutoSpan.Internal;

/// <summary>The texts of the headers of messages, which each library keeps in its own way.</summary>
internal static class HeaderText
{
    /// <summary>Gives a header's text: of bytes as UTF-8, of several values the first.</summary>
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        IEnumerable<string?> texts => texts.FirstOrDefault(),
        _ => value.ToString(),
    };
}
