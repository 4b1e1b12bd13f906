using System;
using System.Threading;

namespace AutoSpan.Tests.Runtime;

/// <summary>What it takes to see whether something is kept alive.</summary>
internal static class Memory
{
    /// <summary>Frames and registers of a thread that is gone hold nothing.</summary>
    public static T OnThread<T>(Func<T> call)
    {
        T result = default!;
        var thread = new Thread(() => result = call());
        thread.UnsafeStart();
        thread.Join();
        return result;
    }

    public static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
