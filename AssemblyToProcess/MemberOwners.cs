using System;
using System.Collections.Generic;
using System.Linq;

namespace AssemblyToProcess;

/// <summary>Events and properties, some of them implemented explicitly.</summary>
public interface IBell
{
    event EventHandler<int> Struck;

    int Times { get; }

    int this[string name] { get; }
}

public class Bell : IBell
{
    EventHandler<int>? handlers;
    int times;

    public List<string> Log { get; } = [];

    public event EventHandler<int> Rung
    {
        add
        {
            Log.Add("add");
            handlers += value;
        }
        remove
        {
            Log.Add("remove");
            handlers -= value;
        }
    }

    event EventHandler<int> IBell.Struck
    {
        add => Log.Add("struck");
        remove => Log.Add("not struck");
    }

    int IBell.Times => times + 7;

    int IBell.this[string name] => name.Length;

    internal void Ring() => handlers?.Invoke(this, ++times);
}

public class Shelf
{
    readonly int[] items = new int[3];

    public ref int First => ref items[0];

    public ref readonly int this[int index] => ref items[index];

    public int Sum => items.Sum();

    public int Width
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    internal void Put(int index, int value) => items[index] = value;
}

public record Place(string Name, int X, int Y)
{
    public override string ToString() => $"{Name}({X},{Y})";
}

public readonly record struct Spot(int Number);

public readonly struct Money(int amount)
{
    public int Amount => amount;

    public static implicit operator Money(int amount) => new(amount);

    public static explicit operator long(Money money) => money.Amount;

    public static Money operator +(Money one, Money other) => new(one.Amount + other.Amount);

    public static Money operator -(Money one, Money other) => new(one.Amount - other.Amount);

    public static Money operator -(Money one) => new(-one.Amount);

    public static bool operator !(Money one) => one.Amount == 0;

    public static bool operator true(Money one) => one.Amount > 0;

    public static bool operator false(Money one) => one.Amount <= 0;

    public static Money operator &(Money one, Money other) => new(one.Amount & other.Amount);

    public override string ToString() => "$" + amount;
}
