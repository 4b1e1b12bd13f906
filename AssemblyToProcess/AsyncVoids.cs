using System;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Methods whose end only their SynchronizationContext hears of.</summary>
public class AsyncVoids
{
    public async void AtOnce()
    {
    }

    public async void Waits(Task gate)
    {
        await gate;
    }

    public async void ThrowsAtOnce() => throw new InvalidOperationException("void");

    public async void ThrowsAfter(Task gate)
    {
        await gate;
        throw new InvalidOperationException("void");
    }
}
