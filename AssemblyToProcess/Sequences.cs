using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;

namespace AssemblyToProcess;

/// <summary>Sequences with something to clean up, with failures in every place, and with activities of their own.</summary>
public class Sequences
{
    public IEnumerable<int> Count(int to)
    {
        for (var i = 1; i <= to; i++)
            yield return i;
    }

    public IEnumerable<int> Empty()
    {
        yield break;
    }

    // What is current in each piece, the one that cleans up included.
    public IEnumerable<int> Guarded(List<string?> log)
    {
        log.Add(Activity.Current?.OperationName);
        try
        {
            yield return 1;
            log.Add(Activity.Current?.OperationName);
            yield return 2;
        }
        finally
        {
            log.Add("finally " + Activity.Current?.OperationName);
        }

        yield return 3;
    }

    public IEnumerable<int> FailsAt(int place)
    {
        for (var i = 1; ; i++)
        {
            if (i == place)
                throw new InvalidOperationException("at " + place);
            yield return i;
        }
    }

    public IEnumerable<int> FailsInFinally()
    {
        try
        {
            yield return 1;
            yield return 2;
        }
        finally
        {
            Fail("in finally");
        }
    }

    // The second exception replaces the first.
    public IEnumerable<int> FailsTwice()
    {
        try
        {
            yield return 1;
            throw new ArgumentException("in body");
        }
        finally
        {
            Fail("in finally");
        }
    }

    // Two blocks to clean up, one inside the other; the inner one fails, the outer one still runs.
    public IEnumerable<int> FailsInInnerFinally(List<string?> log)
    {
        try
        {
            try
            {
                yield return 1;
                yield return 2;
            }
            finally
            {
                Fail("inner");
            }
        }
        finally
        {
            log.Add("outer");
        }
    }

    // An activity that is current inside from one element to the next.
    public IEnumerable<string?> OwnActivity()
    {
        yield return Activity.Current?.OperationName;
        using (new Activity("own").Start())
        {
            yield return Activity.Current?.OperationName;
            yield return Activity.Current?.OperationName;
        }

        yield return Activity.Current?.OperationName;
    }

    public IEnumerable<int> LeavesOneRunning()
    {
        new Activity("left running").Start();
        yield return 1;
    }

    public IEnumerable<int> StopsOurs()
    {
        yield return 1;
        Activity.Current?.Stop();
        yield return 2;
    }

    public IEnumerable Untyped(int count)
    {
        for (var i = 1; i <= count; i++)
            yield return i;
    }

    public IEnumerator UntypedEnumerator(int count)
    {
        for (var i = 1; i <= count; i++)
            yield return i;
    }

    public IEnumerator<int> Enumerator(int count)
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

    public IEnumerable<int> Tree(int depth)
    {
        if (depth == 0)
            yield break;
        foreach (var left in Tree(depth - 1))
            yield return left;
        yield return depth;
        foreach (var right in Tree(depth - 1))
            yield return right;
    }

    static void Fail(string message) => throw new InvalidOperationException(message);
}
