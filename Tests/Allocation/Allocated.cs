using System;
using System.Threading;
using Xunit;

namespace AutoSpan.Tests.Allocation;

/// <summary>What a call allocates on this thread.</summary>
internal static class Allocated
{
    private const int Calls = 1000;
    private const int Attempts = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

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

    /// <summary>Two measurements give the same. One may fall into the time before the JIT optimizes a method, and avoids an object of 48 bytes, say.</summary>
    public static void AssertSame(Func<double> one, Func<double> other)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (first, second) = (one(), other());
            if (first == second)
                return;

            Assert.True(attempt < Attempts, $"{first} bytes and {second} bytes, after {attempt} attempts");
            Thread.Sleep(Pause);
        }
    }
}
