using System;
using System.IO;

namespace AutoSpan.Tool.Terminal;

/// <summary>A file that is written at the end of something long.</summary>
internal static class OutputFile
{
    /// <summary>Tries to open it for writing. What is there stays as it is.</summary>
    /// <exception cref="UserError">It cannot be written.</exception>
    public static void Check(string path)
    {
        var isNew = !File.Exists(path);
        try
        {
            using (File.Open(path, FileMode.OpenOrCreate, FileAccess.Write))
            {
            }

            if (isNew)
                File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw UserError.FileSystem($"{path} cannot be written: {error.Message}");
        }
    }
}
