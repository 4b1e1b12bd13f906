using System.Runtime.CompilerServices;

namespace AssemblyToProcess;

/// <summary>Calls what reflection cannot call. It is not traced itself.</summary>
public static class TaggedCallers
{
#if NET
    public static bool NoAddress() => Unsafe.IsNullRef(ref TaggedReferences.Nowhere(3));

    public static bool NoAddresses() => TaggedReferences.IsNowhere(
        ref Unsafe.NullRef<int>(), in Unsafe.NullRef<Buyer>());

    public static void NoAddressToMake() => TaggedReferences.MakesNothing(out Unsafe.NullRef<int>());
#endif
}
