using System.Collections.Generic;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Values whose types are type parameters.</summary>
public class TaggedTypeParameters
{
    public int Fields<T>(T order, int count)
        where T : Purchase => order.Id + count;

    public async Task<int> FieldsLater<T>(T order, int count)
        where T : Purchase
    {
        await Task.Yield();
        return order.Id + count;
    }

    public int Entries<T>(T headers)
        where T : IDictionary<string, string> => headers.Count;

    public IEnumerable<int> EntriesOneByOne<T>(T headers)
        where T : IReadOnlyDictionary<string, string>
    {
        yield return headers.Count;
    }

#if NET
    public int AnyOrSpan<T>(T item, int count)
        where T : IRanked, allows ref struct => item.Rank + count;
#endif
}

/// <summary>An interface that varies with its type parameters.</summary>
public interface ITaggedVariance<in TOrder, out TResult>
    where TOrder : Purchase
{
#if NET
    TResult? Convert(TOrder order, int count) => count < order.Id ? default : throw new System.ArgumentOutOfRangeException(nameof(count));
#endif
}

public class TaggedVariance : ITaggedVariance<Purchase, string>;
