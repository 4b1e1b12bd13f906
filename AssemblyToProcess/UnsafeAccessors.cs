#if NET
using System.Runtime.CompilerServices;

namespace AssemblyToProcess;

public class UnsafeAccessors
{
    [Run]
    public int ReadsAPrivateField()
    {
        var safe = new Safe(7);
        return Combination(safe) + Opened(safe);
    }

    // The runtime writes the body.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "combination")]
    public static extern ref int Combination(Safe safe);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Open")]
    public static extern int Opened(Safe safe);
}

public class Safe(int combination)
{
    int combination = combination;

    private int Open() => ++combination;
}
#endif
