using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace AssemblyToProcess;

public interface ITaggedPlace
{
    string Title { get; }
}

public abstract class TaggedBase : ITaggedPlace
{
    protected readonly int inherited = 1;

    public abstract string Title { get; }

    string Kept => "kept by the base";

    protected string Shown => Kept;
}

/// <summary>Methods at every place, and what they may read there.</summary>
public class TaggedPlaces : TaggedBase
{
    static readonly int s_shared = 3;
    private readonly Hidden hidden = new();
    private string name = "places";

    public TaggedPlaces()
    {
    }

    public TaggedPlaces(string first, out int length)
    {
        name = first;
        length = name.Length;
    }

    public override string Title => "title";

    public string Name
    {
        get => name;
        set => name = value + "!";
    }

    public int this[string key] => key.Length + s_shared;

    public event EventHandler Changed
    {
        add => name += value.Method.Name;
        remove => name = "removed";
    }

    public static TaggedPlaces operator +(TaggedPlaces left, string right) => new(left.name + right, out _);

    public static int Static(int number, ITaggedPlace place) => number + place.Title.Length;

    public int Members(int number) => number + s_shared;

    public int Tuples((int Id, string Text) pair, (int One, int Two, int Three, int Four, int Five, int Six, int Seven, int Eight) many) =>
        pair.Id + many.Eight;

    public (int Total, string Unit) Measure(int number) => (number * 2, "cm");

    public (int Total, string Unit)? Perhaps(int number, ((int X, int Y) Point, int Z) nested) => number > 0 ? (number * 2, "cm") : null;

    public Task<int> TryLater(int number, out int doubled)
    {
        doubled = number * 2;
        return Task.FromResult(number);
    }

    public ref int Reference(int[] numbers) => ref numbers[0];

    public static int CallReference()
    {
        var numbers = new[] { 4, 5 };
        new TaggedPlaces().Reference(numbers)++;
        return numbers[0];
    }

    public int Unreadable(ReadOnlySpan<char> text, string other) => text.Length + other.Length;

    public static int CallUnreadable() => new TaggedPlaces().Unreadable("text".AsSpan(), "other");

    public async Task<(int Total, string Unit)> MeasureLater(int number)
    {
        await Task.Yield();
        return (number * 2, "cm");
    }

    public int Local(int number)
    {
        return Twice(number + 1);

        int Twice(int doubled) => doubled * 2 + name.Length;
    }

    public int Lambda(int number)
    {
        Func<int, int> thrice = tripled => tripled * 3 + number;
        return thrice(number + 1);
    }

    public int Entries(Dictionary<string, int> numbers, IDictionary<string, string> texts, SortedList<string, Purchase> purchases, Headers headers) =>
        numbers.Count + texts.Count + purchases.Count + headers.Count;

    public static int CallEntries() => new TaggedPlaces().Entries(
        new() { ["one"] = 1 },
        new Dictionary<string, string> { ["two"] = "zwei" },
        new() { ["three"] = new Purchase(3) },
        new Headers { ["four"] = "vier" });

    public static int CallNested() => new Nested(new TaggedPlaces()).Read(2);

    public static string CallMembers()
    {
        var places = new TaggedPlaces("made", out _) { Name = "set" };
        places.Changed += (_, _) => { };
        places.Changed -= (_, _) => { };
        return (places + "added").Name + places["key"];
    }

    private class Hidden
    {
        internal readonly string Text = "hidden text";
    }

    /// <summary>Sees what is private around it.</summary>
    public class Nested(TaggedPlaces places)
    {
        private readonly TaggedPlaces outer = places;

        public int Read(int number) => number + outer.name.Length;
    }

    public class Headers : Dictionary<string, string>;
}

/// <summary>A struct whose getter changes it.</summary>
public struct TaggedCounter(int start)
{
    private int count = start;

    public int Next => ++count;

    public readonly int Count => count;

    public int Step(int by)
    {
        count += by;
        return count;
    }

    public async Task<int> StepLater(int by)
    {
        await Task.Yield();
        count += by;
        return count;
    }

    public IEnumerable<int> Steps(int by)
    {
        count += by;
        yield return count;
    }

    public static int CallStep()
    {
        var counter = new TaggedCounter(5);
        return counter.Step(2) * 100 + counter.Count;
    }

    public static int Pass(TaggedCounter counter) => counter.Count;

    public static int PassReference(ref TaggedCounter counter) => counter.Count;

    public static int CallPass()
    {
        var counter = new TaggedCounter(5);
        return Pass(counter) * 10_000 + PassReference(ref counter) * 100 + counter.Count;
    }

    public static async Task<int> CallStepLater() => await new TaggedCounter(5).StepLater(2);

    public static int CallSteps()
    {
        var sum = 0;
        foreach (var value in new TaggedCounter(5).Steps(2))
            sum += value;
        return sum;
    }
}

/// <summary>Generic methods in a generic type, with constraints of every sort.</summary>
public class TaggedConstraints<TOwner>
    where TOwner : Purchase, new()
{
    public TOwner Owner { get; } = new();

    public TValue Take<TValue, TItem, TStruct>(TValue value, TItem item, TStruct number, TOwner owner)
        where TValue : class, IComparable<TValue>
        where TItem : TOwner
        where TStruct : unmanaged, IFormattable =>
        value.CompareTo(value) == 0 && item.Id >= 0 ? value : throw new ArgumentException(number.ToString());

    public async Task<TItem> TakeLater<TItem>(TItem item, TOwner unused)
        where TItem : TOwner
    {
        await Task.Yield();
        return item;
    }

    public IEnumerable<TItem> Repeat<TItem>(TItem item, IReadOnlyList<TItem> unused)
        where TItem : ITaggedPlace
    {
        yield return item;
        yield return item;
    }
}

public class SmallPurchase() : Purchase(5);

public class TinyPurchase : SmallPurchase;

public static class TaggedConstraintCalls
{
    public static string Take() => new TaggedConstraints<SmallPurchase>().Take("text", new TinyPurchase(), 3, new SmallPurchase());

    public static Task<TinyPurchase> TakeLater() => new TaggedConstraints<SmallPurchase>().TakeLater(new TinyPurchase(), new SmallPurchase());

    public static List<TaggedPlaces> Repeat() => [.. new TaggedConstraints<SmallPurchase>().Repeat(new TaggedPlaces(), [new TaggedPlaces()])];
}

/// <summary>Properties, of which some are secrets.</summary>
public class Vault : IVault
{
    private string code = "";
    private string place = "";

    public string Code
    {
        get => code.Length > 0 ? code : throw new InvalidOperationException();
        set => code = value.Trim();
    }

    public string Place
    {
        get => place.Length > 0 ? place : throw new InvalidOperationException();
        set => place = value.Trim();
    }

    string IVault.Code => code.Trim();

    public static string Use()
    {
        var vault = new Vault { Code = "1234" };
        _ = vault.Code;
        vault.Place = "wall";
        return vault.Place + ((IVault)vault).Code;
    }
}

public interface IVault
{
    string Code { get; }
}
