using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>One method of each shape with the same parameters, which the bodies use, and one that does not use them.</summary>
public class Tagged
{
    private readonly string place = "here";

    public string Place => place;

    public Purchase? Sync(Purchase? order, int count) => count < 0 ? throw new ArgumentOutOfRangeException(nameof(count)) : order;

    public Task<Purchase?> Returning(Purchase? order, int count) =>
        count < 0 ? Task.FromException<Purchase?>(new ArgumentOutOfRangeException(nameof(count))) : Later(order);

    public Task<Purchase?> Complete(Purchase? order, int count) => count < 0 ? throw new ArgumentOutOfRangeException(nameof(count)) : Task.FromResult(order);

    public ValueTask<Purchase?> ReturningValue(Purchase? order, int count) =>
        count < 0 ? throw new ArgumentOutOfRangeException(nameof(count)) : new ValueTask<Purchase?>(Later(order));

    public async Task<Purchase?> Async(Purchase? order, int count)
    {
        await Task.Yield();
        return count < 0 ? throw new ArgumentOutOfRangeException(nameof(count)) : order;
    }

    public async ValueTask<Purchase?> AsyncAtOnce(Purchase? order, int count)
    {
        await Task.CompletedTask;
        return count < 0 ? throw new ArgumentOutOfRangeException(nameof(count)) : order;
    }

    public IEnumerable<int> Iterator(Purchase? order, int count)
    {
        yield return order?.Id ?? 0;
        yield return count < 0 ? throw new ArgumentOutOfRangeException(nameof(count)) : count;
    }

#if NET
    public async IAsyncEnumerable<int> AsyncIterator(Purchase? order, int count)
    {
        yield return order?.Id ?? 0;
        await Task.Yield();
        yield return count < 0 ? throw new ArgumentOutOfRangeException(nameof(count)) : count;
    }
#endif

    public void SyncUnused(Purchase? order, int count) => Touch();

    public async Task AsyncUnused(Purchase? order, int count)
    {
        Touch();
        await Task.Yield();
    }

    public IEnumerable<int> IteratorUnused(Purchase? order, int count)
    {
        yield return 1;
        yield return 2;
    }

    public IEnumerator<int> EnumeratorUnused(Purchase? order, int count)
    {
        yield return 1;
    }

#if NET
    public async IAsyncEnumerable<int> AsyncIteratorUnused(Purchase? order, int count)
    {
        yield return 1;
        await Task.Yield();
    }
#endif

    private static void Touch() => GC.KeepAlive(new object());

    private static async Task<Purchase?> Later(Purchase? order)
    {
        await Task.Yield();
        return order;
    }
}

/// <summary>Arguments of every kind.</summary>
public class TaggedArguments
{
    public bool TryFind(string key, out int number, ref string text, in Buyer buyer)
    {
        number = key.Length;
        text += "!";
        return buyer.Name == key;
    }

    public T Generic<T, TKey>(T item, TKey key, List<T> items)
        where T : Purchase
    {
        items.Add(item);
        return item;
    }

    public async Task<T> GenericAsync<T>(T item, IReadOnlyList<T> unused)
    {
        await Task.Yield();
        return item;
    }

    public int Numbers(sbyte a, byte b, short c, ushort d, uint e, long f, ulong g, nint h, nuint i, float j, double k, char l, decimal m) => a + b + c + d;

    public int Spans(ReadOnlySpan<char> text, string name) => text.Length + name.Length;

    public int Texts(string[] texts, byte[] bytes, object anything, Uri address, TimeSpan span, DateTimeOffset time, Version version) =>
        texts.Length + bytes.Length;

    public bool Decide(int number) => number > 10;

    public string? Lookup(string key) => key.Length == 0 ? null : key;

    public int Count(string key) => key.Length;

    public string GetPassword(string user, string password) => user + password;
}

/// <summary>Struct methods, generic types, and what an interface offers.</summary>
public struct TaggedStruct(int size)
{
    public int Size = size;

    public int Double(int times) => Size * times * Math.Abs(-1);

    public async Task<int> DoubleAsync(int unused)
    {
        await Task.Yield();
        return 1;
    }
}

public class TaggedGeneric<TItem>(TItem item)
{
    public TItem Item { get; } = item;

    public TItem Give(TItem other, int count) => count > 0 ? other : throw new ArgumentException("none");

    public IEnumerable<TOther> Repeat<TOther>(TItem unused, TOther other)
    {
        yield return other;
    }
}

/// <summary>Protected members, which are seen in objects of one's own type only.</summary>
public class GuardedBase
{
    protected int Guarded => 1 + GetType().Name.Length * 0;

    internal protected int Shared => Guarded + 1;

    protected static void Touch() => GC.KeepAlive(new object());
}

public class GuardedHeir : GuardedBase
{
    public void Compare(GuardedHeir other) => Touch();

    public void CompareBase(GuardedBase any) => Touch();

    public class Nested
    {
        public void Look(GuardedHeir heir) => Touch();
    }
}
