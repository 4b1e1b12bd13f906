using System;
using System.Collections.Generic;
using System.IO;

namespace Benchmarks.Weaving;

/// <summary>What the compiler was given to compile the benchmarks: reference assemblies, as Fody hands to a weaver in a build.</summary>
internal static class References
{
    /// <exception cref="FileNotFoundException">The benchmarks were not built, or were copied without their list of references.</exception>
    public static IReadOnlyList<string> All { get; } = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Benchmarks.references"));
}
