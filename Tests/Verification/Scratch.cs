using System;
using System.IO;

namespace AutoSpan.Tests.Verification;

/// <summary>Copies to work on, so that no build output is touched.</summary>
internal static class Scratch
{
    /// <summary>A copy of a file in a folder of its own.</summary>
    public static string Copy(string file)
    {
        var copy = Path.Combine(Folder(), Path.GetFileName(file));
        File.Copy(file, copy);
        return copy;
    }

    public static string Folder() => Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "scratch", Guid.NewGuid().ToString("N")[..8])).FullName;
}
