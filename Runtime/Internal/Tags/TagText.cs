using System;
using System.Globalization;

namespace AutoSpan.Internal;

/// <summary>Texts of values as tags have them: the same on every machine, whatever its culture.</summary>
internal static class TagText
{
    /// <summary>Cuts a text to a length, never between the two halves of a surrogate pair: half a character is no valid text.</summary>
    public static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text;

        return text.Substring(0, maxLength > 0 && char.IsSurrogatePair(text, maxLength - 1) ? maxLength - 1 : maxLength);
    }

    /// <summary>Gives dates and times in ISO 8601, all else as the invariant culture writes it.</summary>
    public static string? Of<T>(T value) => value switch
    {
        null => null,
        IFormattable formattable => formattable.ToString(IsDateOrTime(formattable) ? "o" : null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Gives the name of an enum's member, the names of flags, or the number that no member has.</summary>
    public static string OfEnum(object value)
    {
        var text = value.ToString() ?? string.Empty;

        // Of a number the sign is the current culture's.
        return text.Length == 0 || char.IsLetterOrDigit(text[0]) || text[0] == '_'
            ? text
            : Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Gives an address without user name and password.</summary>
    public static string Of(Uri address)
    {
        if (!address.IsAbsoluteUri)
            return WithoutUser(address.OriginalString);

        return address.UserInfo.Length == 0
            ? address.AbsoluteUri
            : address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);
    }

    // Of the relative addresses only //user:password@host/path can name one, before the path.
    private static string WithoutUser(string address)
    {
        if (!address.StartsWith("//", StringComparison.Ordinal))
            return address;

        var path = address.IndexOfAny(['/', '?', '#'], 2);
        var user = address.LastIndexOf('@', (path < 0 ? address.Length : path) - 1);
        return user < 0 ? address : "//" + address.Substring(user + 1);
    }

    // By name, because .NET Standard has no DateOnly and TimeOnly, and yet programs that use this assembly's build for it do.
    private static bool IsDateOrTime(object value) =>
        value is DateTime or DateTimeOffset || value.GetType().FullName is "System.DateOnly" or "System.TimeOnly";
}
