using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Methods that are run piece by piece by whoever consumes them.</summary>
public class Iterators
{
    readonly List<string?> log = [];

    [Run(Spans = 3)]
    public int Sums() => Numbers(3).Sum() + Numbers(4).Take(2).Sum();

    [Run(Spans = 2)]
    public List<string?> Names()
    {
        foreach (var name in CurrentNames())
            log.Add(name + "/" + (Activity.Current is null ? "none" : "some"));
        return log.ConvertAll(name => name is null ? null : "seen");
    }

    [Run(Spans = 2)]
    public string Throws()
    {
        try
        {
            return string.Join(",", Fails(2));
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    [Run]
    public int NeverEnumerated() => Numbers(3).GetType().Name.Length;

    public IEnumerable<int> Numbers(int count)
    {
        try
        {
            for (var i = 1; i <= count; i++)
                yield return i;
        }
        finally
        {
            GC.KeepAlive(this);
        }
    }

    public IEnumerable<int> Fails(int count)
    {
        for (var i = 1; i <= count; i++)
            yield return i;
        throw new InvalidOperationException("after the last");
    }

    public IEnumerable<string?> CurrentNames()
    {
        yield return Activity.Current?.OperationName;
        yield return Activity.Current?.OperationName;
    }

#if NET
    [Run(Spans = 3)]
    public async Task<int> SumsLater()
    {
        var sum = 0;
        await foreach (var number in NumbersLater(3))
            sum += number;
        await foreach (var number in NumbersLater(5))
        {
            if (number == 2)
                break;
            sum += number;
        }

        return sum;
    }

    [Run(Spans = 2)]
    public async Task<string> ThrowsLater()
    {
        try
        {
            await foreach (var _ in FailsLater())
                log.Add("one");
            return "none";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message + log.Count;
        }
    }

    public async IAsyncEnumerable<int> NumbersLater(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    public async IAsyncEnumerable<int> FailsLater()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException("later");
    }
#endif
}
