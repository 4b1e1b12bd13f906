using System;
using System.IO;

namespace AutoSpan.Tests.Configuration;

/// <summary>Files of the repository that tests compare with the code.</summary>
internal static class RepositoryFiles
{
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root(), .. path]));

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Weaving.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
