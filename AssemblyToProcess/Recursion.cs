using System;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Deep recursion: what a span adds to a frame must not overflow the stack.</summary>
public class Recursion
{
    [Run(3000, Spans = 3001)]
    public int Depth(int left) => left == 0 ? 0 : 1 + Depth(left - 1);

    [Run(500, Spans = 501)]
    public int DepthOfThrow(int left) => left == 0 ? throw new InvalidOperationException("at the bottom") : 1 + DepthOfThrow(left - 1);

    [Run(10, Spans = 177)]
    public int Fibonacci(int number) => number < 2 ? number : Fibonacci(number - 1) + Fibonacci(number - 2);

    [Run(500, Spans = 501)]
    public async Task<int> DepthAsync(int left) => left == 0 ? 0 : 1 + await DepthAsync(left - 1);

    [Run(200, Spans = 201)]
    public async Task<int> DepthLater(int left)
    {
        if (left > 0)
            return 1 + await DepthLater(left - 1);
        await Task.Yield();
        return 0;
    }
}
