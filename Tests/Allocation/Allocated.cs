using System;

namespace AutoSpan.Tests.Allocation;

/// <summary>What a call allocates on this thread.</summary>
internal static class Allocated
{
    private const int Calls = 1000;

    /// <summary>The bytes of one call: the fewest of several rounds, since what a tiering compiler or another first time allocates is not the call's.</summary>
    public static double PerCall(Action call)
    {
        var fewest = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Calls; i++)
                call();
            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return (double)fewest / Calls;
    }
}
