using System.Linq;

namespace AutoSpan.Fody.Reporting;

/// <summary>Makes paths relative to a folder, so that reports are equal on all machines.</summary>
internal static class RelativePath
{
    private static readonly char[] s_separators = ['/', '\\'];

    /// <summary>The path from a folder to a file, with slashes; the unchanged path if they have no common folder.</summary>
    public static string Of(string file, string folder)
    {
        var from = folder.TrimEnd(s_separators).Split(s_separators);
        var to = file.Split(s_separators);
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
            common++;

        // The first part is the drive, or empty before a leading slash.
        return common < 2 ? file : string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }
}
