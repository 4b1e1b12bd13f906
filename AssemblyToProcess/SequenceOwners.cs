using System;
using System.Collections.Generic;

namespace AssemblyToProcess;

/// <summary>Iterators of generic types, of structs, of properties and of local functions.</summary>
public class SequenceOwners
{
    [Run(Spans = 3)]
    public string OfGenericType()
    {
        var bag = new Bag<int>([3, 4]);
        return string.Join(",", bag.Paired<string>(one => one + "!")) + string.Join(",", bag.Paired(one => one * 0.5m));
    }

    [Run(Spans = 2)]
    public string OfNestedGenericType() => string.Join(",", new Bag<string>.Shelf<int>().Labels("a", 2, 'c'));

    [Run(Spans = 3)]
    public string OfStruct()
    {
        var countdown = new Countdown(3);
        var down = countdown.Down();
        countdown = new Countdown(100);
        return string.Join(",", down) + string.Join(",", countdown.Limited(2));
    }

    // Neither a property nor a local function is a method.
    [Run]
    public string OfPropertyAndLocalFunction()
    {
        return string.Join(",", Few) + string.Join(",", Local(2));

        IEnumerable<int> Local(int factor)
        {
            foreach (var one in Few)
                yield return one * factor;
        }
    }

    IEnumerable<int> Few
    {
        get
        {
            yield return 1;
            yield return 2;
        }
    }
}

public class Bag<T>(T[] items)
{
    public IEnumerable<(T Item, TOther Other)> Paired<TOther>(Func<T, TOther> make)
    {
        try
        {
            foreach (var item in items)
                yield return (item, make(item));
        }
        finally
        {
            GC.KeepAlive(make);
        }
    }

    public class Shelf<TShelf>
    {
        public IEnumerable<string> Labels<TMore>(T one, TShelf two, TMore three) where TMore : IComparable<TMore>
        {
            yield return typeof(T).Name + one;
            yield return typeof(TShelf).Name + two;
            yield return typeof(TMore).Name + three + three.CompareTo(three);
        }
    }
}

public readonly struct Countdown(int from)
{
    public IEnumerable<int> Down()
    {
        for (var i = from; i > 0; i--)
            yield return i;
    }

    public IEnumerable<int> Limited(int count)
    {
        for (var i = from; i > from - count; i--)
            yield return i;
    }
}
