using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Benchmarks.Cases;

namespace Benchmarks.Quick;

/// <summary>The measured loops, compiled for each variant by itself. Each returns a sum, so that the JIT cannot leave out the calls.</summary>
internal static class Loops<TMethods>
    where TMethods : struct, IMethods
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Add(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
            sum += default(TMethods).Add(i, 1);

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int AddLines(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
            sum += default(TMethods).AddLines(i, 1);

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int AddTagged(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
            sum += default(TMethods).AddTagged(i, 1);

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Scale(int calls)
    {
        var value = 1;
        for (var i = 0; i < calls; i++)
            value = default(TMethods).Scale(value);

        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Forward(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
            sum += default(TMethods).ForwardAsync(1, 2).Result;

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int AddAsync(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
            sum += default(TMethods).AddAsync(1, 2).Result;

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int AddTaggedAsync(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
            sum += default(TMethods).AddTaggedAsync(1, 2).Result;

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Yield(int calls)
    {
        var sum = 0;
        using var queue = new ContinuationQueue();
        for (var i = 0; i < calls; i++)
        {
            var task = default(TMethods).YieldAsync(1, 2);
            queue.Run();
            sum += task.Result;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Count(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            foreach (var number in default(TMethods).Count(10))
                sum += number;
        }

        return sum;
    }

    public static int CountAsync(int calls) => SumAsync(calls).Result;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Throw(int calls)
    {
        var caught = 0;
        for (var i = 0; i < calls; i++)
        {
            try
            {
                caught += default(TMethods).Throw(i);
            }
            catch (InvalidOperationException)
            {
                caught++;
            }
        }

        return caught;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ThrowDeep(int calls)
    {
        var caught = 0;
        for (var i = 0; i < calls; i++)
        {
            try
            {
                caught += default(TMethods).ThrowDeep(i);
            }
            catch (InvalidOperationException)
            {
                caught++;
            }
        }

        return caught;
    }

    private static async Task<int> SumAsync(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            await foreach (var number in default(TMethods).CountAsync(10))
                sum += number;
        }

        return sum;
    }
}
