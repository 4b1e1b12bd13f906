using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AutoSpan.Tests.Packaging;

/// <summary>What the assembly in a file refers to, read without loading it.</summary>
internal static class AssemblyReferences
{
    /// <summary>The simple names, in order.</summary>
    public static IReadOnlyList<string> Of(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Order(StringComparer.Ordinal)];
    }
}
