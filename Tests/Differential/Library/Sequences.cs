using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Differential.Library;

/// <summary>Consumers of generated iterators: some break off early, some come back, some dispose twice.</summary>
public static class Sequences
{
    /// <summary>Adds up to <paramref name="take"/> elements, by hand.</summary>
    public static int Sum(IEnumerable<int> sequence, int take)
    {
        using var enumerator = sequence.GetEnumerator();
        return Sum(enumerator, take);
    }

    /// <inheritdoc cref="Sum(IEnumerable{int}, int)"/>
    public static int Sum(IEnumerator<int> enumerator, int take)
    {
        var sum = 0;
        try
        {
            while (take-- > 0 && enumerator.MoveNext())
                sum += enumerator.Current;
            if (take > 2)
                enumerator.MoveNext();
        }
        finally
        {
            enumerator.Dispose();
            enumerator.Dispose();
        }

        return sum;
    }

    /// <summary>Two enumerations of one sequence, in step.</summary>
    public static int Twice(IEnumerable<int> sequence)
    {
        using var one = sequence.GetEnumerator();
        using var other = sequence.GetEnumerator();
        var sum = 0;
        for (var i = 0; i < 4 && one.MoveNext() && other.MoveNext(); i++)
            sum += one.Current * other.Current;
        return sum;
    }

    public static async Task<int> SumAsync(IAsyncEnumerable<int> sequence, int take)
    {
        var enumerator = sequence.GetAsyncEnumerator();
        var sum = 0;
        try
        {
            while (take-- > 0 && await enumerator.MoveNextAsync())
                sum += enumerator.Current;
        }
        finally
        {
            await enumerator.DisposeAsync();
        }

        return sum;
    }

    /// <summary>A span that the program starts itself; nothing listens to it.</summary>
    public static Activity OwnSpan() => new Activity("own").Start();
}
