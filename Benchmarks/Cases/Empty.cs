using System.Runtime.CompilerServices;

namespace Benchmarks.Cases;

/// <summary>A call that does nothing: what measuring itself costs.</summary>
public sealed class Empty
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Add(int first, int second) => 0;
}
