using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Recursion by the thousands, and of every kind.</summary>
public class DeepRecursion
{
    public int Down(int left) => left == 0 ? 0 : 1 + Down(left - 1);

    public int DownToFailure(int left) => left == 0 ? throw new InvalidOperationException("bottom") : 1 + DownToFailure(left - 1);

    // Each level has something to clean up on the way of the exception.
    public int DownWithCleanUp(int left, int[] cleaned)
    {
        try
        {
            return left == 0 ? throw new InvalidOperationException("bottom") : 1 + DownWithCleanUp(left - 1, cleaned);
        }
        finally
        {
            cleaned[0]++;
        }
    }

    // The address of a local at the bottom: what the frames between take of the stack.
    public unsafe long Address(int left)
    {
        byte here;
        return left == 0 ? (long)&here : Address(left - 1);
    }

    public async Task<int> DownAsync(int left) => left == 0 ? 0 : 1 + await DownAsync(left - 1);

    public async Task<int> DownToGate(int left, Task gate)
    {
        if (left == 0)
        {
            await gate;
            return 0;
        }

        return 1 + await DownToGate(left - 1, gate);
    }

    public Task<int> DownTask(int left) => left == 0 ? Task.FromResult(7) : DownTask(left - 1);

    public IEnumerable<int> DownSequence(int left)
    {
        yield return left;
        if (left == 0)
            yield break;
        foreach (var below in DownSequence(left - 1))
            yield return below;
    }

#if NET
    public async IAsyncEnumerable<int> DownAsyncSequence(int left)
    {
        await Task.Yield();
        yield return left;
        if (left == 0)
            yield break;
        await foreach (var below in DownAsyncSequence(left - 1))
            yield return below;
    }
#endif

    public bool IsEven(int number) => number == 0 || IsOdd(number - 1);

    public bool IsOdd(int number) => number != 0 && IsEven(number - 1);
}
