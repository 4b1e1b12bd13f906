
namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>
/// The name that the C# compiler gives a <c>file</c> type, so that files may have types of the same name: <c>&lt;Orders&gt;F0123…__Hidden</c> for
/// <c>Hidden</c> in Orders.cs.
/// </summary>
internal static class FileTypeName
{
    private const string Separator = "__";

    /// <summary>True for the name of a <c>file</c> type.</summary>
    public static bool Is(string name) => StartOfSourceName(name) >= 0;

    /// <summary>The name as in the source; of any other type the name itself.</summary>
    public static string InSource(string name) => StartOfSourceName(name) is var start and >= 0 ? name.Substring(start) : name;

    // Between the name of the file and that of the type there are an F and a hash or a number.
    private static int StartOfSourceName(string name)
    {
        if (name.Length == 0 || name[0] != '<')
            return -1;

        var close = name.IndexOf('>');
        if (close < 0 || close + 2 >= name.Length || name[close + 1] != 'F')
            return -1;

        var end = close + 2;
        while (end < name.Length && IsHexadecimal(name[end]))
            end++;

        return end > close + 2 && string.CompareOrdinal(name, end, Separator, 0, Separator.Length) == 0 && end + Separator.Length < name.Length
            ? end + Separator.Length
            : -1;
    }

    private static bool IsHexadecimal(char letter) => letter is (>= '0' and <= '9') or (>= 'A' and <= 'F') or (>= 'a' and <= 'f');
}
