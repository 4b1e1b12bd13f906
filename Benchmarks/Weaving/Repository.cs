using System;
using System.IO;

namespace Benchmarks.Weaving;

/// <summary>The repository that the benchmarks were built in.</summary>
internal static class Repository
{
    /// <exception cref="DirectoryNotFoundException">The benchmarks run outside of the repository.</exception>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Weaving.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("No folder above the benchmarks has Weaving.sln.");
    }
}
