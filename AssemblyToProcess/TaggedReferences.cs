using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Parameters and results that are addresses, of which some lead nowhere.</summary>
public class TaggedReferences
{
    public void Fails(out int made)
    {
        made = 5;
        throw new System.ArgumentOutOfRangeException(nameof(made));
    }

    public Task Returning(ref int changed, out int made, out string password)
    {
        changed++;
        made = changed;
        password = "swordfish";
        return Task.Delay(1);
    }

#if NET
    // As CollectionsMarshal.GetValueRefOrNullRef does: there is no address to read from.
    public static ref int Nowhere(int index) => ref Unsafe.NullRef<int>();

    public static bool IsNowhere(ref int number, in Buyer buyer) => Unsafe.IsNullRef(ref number) && Unsafe.IsNullRef(in buyer);

    public static void MakesNothing(out int number) => Unsafe.SkipInit(out number);
#endif
}
