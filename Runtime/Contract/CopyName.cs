using System;

namespace AutoSpan.Contract;

/// <summary>The names of copies, which run in place of small methods while something listens: <c>&lt;AutoSpan0&gt;g__Total</c>.</summary>
internal static class CopyName
{
    private const string Start = "<AutoSpan";

    // The compiler names local functions so. Trimming takes the copy for one of its method, and so applies what suppresses warnings there.
    private const string End = ">g__";

    /// <summary>The name of a copy. It ends with the name of the method, and the metadata store the end of a name once.</summary>
    /// <param name="method">The name of the method.</param>
    /// <param name="number">Tells the copies of overloads apart.</param>
    public static string Of(string method, int number) => $"{Start}{number}{End}{method}";

    /// <summary>A text in which each name of a copy is replaced by that of its method.</summary>
    public static string Replace(string text)
    {
        for (var start = Next(text, 0); start >= 0; start = Next(text, start))
        {
            var end = start + Start.Length;
            while (end < text.Length && text[end] is >= '0' and <= '9')
                end++;

            if (end > start + Start.Length && string.CompareOrdinal(text, end, End, 0, End.Length) == 0)
                text = text.Remove(start, end + End.Length - start);
            else
                start = end;
        }

        return text;
    }

    private static int Next(string text, int start) => text.IndexOf(Start, start, StringComparison.Ordinal);
}
