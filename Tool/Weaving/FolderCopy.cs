using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AutoSpan.Tool.Weaving;

/// <summary>Copies a folder with its subfolders.</summary>
internal static class FolderCopy
{
    /// <param name="except">Files of the folder itself that are not copied.</param>
    public static void Copy(string from, string to, IReadOnlyCollection<string> except)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            if (!except.Contains(Path.GetFileName(file)))
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(from))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)), []);
    }
}
