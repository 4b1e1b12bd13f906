using System;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace AutoSpan.Tests.Harness;

/// <summary>Files that compilations refer to, each read once a run.</summary>
internal static class CompilerReference
{
    static readonly ConcurrentDictionary<string, PortableExecutableReference> Known = new(StringComparer.Ordinal);

    public static PortableExecutableReference To(string file) => Known.GetOrAdd(file, path => MetadataReference.CreateFromFile(path));
}
