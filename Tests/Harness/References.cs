using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AutoSpan.Tests.Harness;

/// <summary>The references that an assembly was compiled with: reference assemblies, as in every real build.</summary>
internal static class References
{
    public static IReadOnlyList<string> Of(string assembly)
    {
        var list = Directory.GetFiles(Path.GetDirectoryName(assembly)!, "*.references").Single();
        return File.ReadAllLines(list)
            .Where(line => line.Length > 0)
            .Select(PreferPack)
            .Where(file => !Path.GetFileName(file).Equals(Path.GetFileName(assembly), StringComparison.OrdinalIgnoreCase))
            .ToList();
    }

    // A restored obj folder may be older than the SDK: then the pack that it names is gone.
    static string PreferPack(string file) =>
        File.Exists(file) ? file : throw new FileNotFoundException("The cases were compiled with a file that is gone: rebuild them.", file);
}
