using System;

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
}
