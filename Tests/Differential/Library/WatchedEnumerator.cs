using System;
using System.Collections;
using System.Collections.Generic;

namespace AutoSpan.Tests.Differential.Library;

/// <summary>A span from the first element that is asked for to the last, to an exception, or to <c>Dispose</c>.</summary>
internal sealed class WatchedEnumerator(string name, IEnumerator<int> inner) : IEnumerator<int>
{
    Frame? frame;
    bool started;

    public int Current => inner.Current;

    object IEnumerator.Current => Current;

    public bool MoveNext()
    {
        var outside = Frame.Current;
        if (!started)
            frame = Frame.Enter(name);
        started = true;
        return Run(outside, inner.MoveNext);
    }

    public void Dispose() => Run(Frame.Current, () =>
    {
        inner.Dispose();
        return false;
    });

    public void Reset() => inner.Reset();

    bool Run(Frame? outside, Func<bool> step)
    {
        frame?.Activate();
        var more = false;
        try
        {
            return more = step();
        }
        catch (Exception exception)
        {
            frame?.Left(exception);
            throw;
        }
        finally
        {
            if (!more)
            {
                frame?.End();
                frame = null;
            }

            Frame.Current = outside;
        }
    }
}
