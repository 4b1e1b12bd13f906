using System;
using System.Linq;

namespace AutoSpan.Fody.Reporting;

/// <summary>Names files as seen from a folder, so that the reports of two machines are alike.</summary>
internal static class RelativePath
{
    private static readonly char[] s_separators = ['/', '\\'];

    /// <summary>The way from a folder to a file, with slashes; the path as it is where the two have no folder in common.</summary>
    public static string Of(string file, string folder)
    {
        var from = folder.TrimEnd(s_separators).Split(s_separators);
        var to = file.Split(s_separators);
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
            common++;

        // The first part is the drive, or what stands before the first slash: nothing.
        return common < 2 ? file : string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }
}
