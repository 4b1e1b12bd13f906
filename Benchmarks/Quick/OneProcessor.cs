using System;
using System.Diagnostics;
using System.Numerics;

namespace Benchmarks.Quick;

/// <summary>Keeps what is measured on one processor: moving a thread costs it its caches, and processors may differ.</summary>
internal static class OneProcessor
{
    /// <summary>
    /// Where the operating system lets a process choose. On Linux it is the thread that calls, and the JIT's threads stay free; on Windows it is the process.
    /// </summary>
    public static void Use()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
            return;

        using var process = Process.GetCurrentProcess();
        var allowed = (ulong)process.ProcessorAffinity;
        process.ProcessorAffinity = (nint)(1UL << BitOperations.Log2(allowed));
    }
}
