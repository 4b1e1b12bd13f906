using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>What has a name and a rank, and by default a label.</summary>
public interface IRanked
{
    int Rank { get; }
}

public interface ILabelled : IRanked
{
    string Name { get; }

#if NET
    string Label => Name + " " + Rank;

    int Judge(int count) => Rank + count;
#endif
}

/// <summary>What another assembly has as protected: <see cref="Component.DesignMode"/> and <see cref="Component.Events"/>.</summary>
public class TaggedMembers : Component, ILabelled
{
    private readonly int grade = 7;
    internal volatile int Volatile = 9;
    protected internal readonly Purchase Kept = new(3);

    public string Name { get; set; } = "member";

    public int Level { get; private set; } = 4;

    int IRanked.Rank => 11;

    private protected virtual int Hidden => 12;

    /// <summary>Gives a reference.</summary>
    public ref readonly int Depth => ref grade;

    public int Own(TaggedMembers other, Purchase order) => other.grade + order.Id;

    public async Task<int> OwnLater(TaggedMembers other, Purchase order)
    {
        await Task.Yield();
        return other.grade + order.Id;
    }

    public int OfInterfaces(ILabelled labelled, IRanked ranked, TaggedMembers other) => labelled.Name.Length + ranked.Rank;

    public static int Static(Purchase order, int count) => order.Id + count;

    public async Task<int> LambdasLater(Purchase order, int count)
    {
        Func<Purchase, Task<int>> later = async purchase =>
        {
            await Task.Yield();
            return purchase.Id + order.Id + count;
        };
        return await later(order);
    }

    public class Nested(TaggedMembers outer)
    {
        public int OfOuter(int count) => outer.grade + count;
    }

    // A property that is hidden by one that nobody else can see.
    public class Heir : TaggedMembers
    {
        private new string Name => "heir";

        private protected override int Hidden => 13;

        public int OfBase(Heir other, TaggedMembers stranger) => other.Hidden + Name.Length + Kept.Id;
    }
}

/// <summary>A record, whose members the compiler writes.</summary>
public record TaggedRecord(string Name, int Count)
{
    public int More(TaggedRecord other) => Count + other.Count;
}

/// <summary>Extension members of purchases.</summary>
public static class TaggedExtensions
{
    public static int Weigh(this Purchase @this, int @return) => @this.Id * @return;

    public static IEnumerable<int> WeighEach(this Purchase @this, int @return)
    {
        yield return @this.Id;
        yield return @return;
    }
}
