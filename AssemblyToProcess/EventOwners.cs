using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Methods whose <c>finally</c> blocks throw and catch on their own.</summary>
public class EventOwners
{
    public void CleansUp()
    {
        try
        {
            throw new InvalidOperationException("leaves");
        }
        finally
        {
            Swallows();
            try
            {
                throw new ArgumentException("caught");
            }
            catch (ArgumentException)
            {
                GC.KeepAlive(this);
            }
        }
    }

    public void Swallows()
    {
        try
        {
            throw new NotSupportedException("caught");
        }
        catch (NotSupportedException)
        {
            GC.KeepAlive(this);
        }
    }

    public IEnumerable<int> FailsAtItsEnd(int count)
    {
        try
        {
            for (var i = 0; i < count; i++)
                yield return i;
        }
        finally
        {
            Fail();
        }
    }

#if NET
    public async IAsyncEnumerable<int> FailsAtItsEndLater(int count)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }
        finally
        {
            await Task.Yield();
            Fail();
        }
    }
#endif

    private static void Fail() => throw new InvalidOperationException("at its end");
}
