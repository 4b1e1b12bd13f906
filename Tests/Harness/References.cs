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
        var folder = Path.GetDirectoryName(assembly)!;
        var list = Directory.GetFiles(folder, "*.references").Single();
        return File.ReadAllLines(list)
            .Where(line => line.Length > 0)
            .Select(file => OwnCopy(folder, file) ?? PreferPack(file))
            .Where(file => !Path.GetFileName(file).Equals(Path.GetFileName(assembly), StringComparison.OrdinalIgnoreCase))
            .ToList();
    }

    // The tests of the packages build the runtime again while other tests read it. Beside the assembly is what it was compiled with.
    static string? OwnCopy(string folder, string file) =>
        Path.GetFileName(file) == "AutoSpan.dll" && Path.Combine(folder, "AutoSpan.dll") is var copy && File.Exists(copy) ? copy : null;

    // A restored obj folder may be older than the SDK: then the pack that it names is gone.
    static string PreferPack(string file) =>
        File.Exists(file) ? file : throw new FileNotFoundException("The cases were compiled with a file that is gone: rebuild them.", file);
}
