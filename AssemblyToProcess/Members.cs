using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Callers of members that are no methods.</summary>
public class Members
{
    [Run]
    public string Events()
    {
        var bell = new Bell();
        bell.Rung += OnRung;
        ((IBell)bell).Struck += OnRung;
        bell.Ring();
        bell.Rung -= OnRung;
        bell.Ring();
        return string.Join(",", bell.Log);

        void OnRung(object? sender, int times) => bell.Log.Add("rung " + times);
    }

    [Run]
    public int ExplicitProperty() => ((IBell)new Bell()).Times + ((IBell)new Bell())["x"];

    [Run]
    public int References()
    {
        var shelf = new Shelf();
        shelf.First = 5;
        ref readonly var last = ref shelf[2];
        shelf.Put(2, 9);
        return shelf.First + last + shelf.Sum;
    }

    [Run]
    public string InitThrows()
    {
        try
        {
            return new Shelf { Width = -1 }.Width + "";
        }
        catch (ArgumentOutOfRangeException exception)
        {
            return exception.ParamName + new Shelf { Width = 3 }.Width;
        }
    }

    [Run(Spans = 3)]
    public string Records()
    {
        var point = new Place("here", 1, 2);
        var other = point with { X = 5 };
        var (name, x, y) = other;
        return $"{point} {other} {name}{x}{y} {point == other} {point.Equals((object)point)} {new Spot(1).GetHashCode()} {new Spot(1)}";
    }

    [Run(Spans = 3)]
    public string Operators()
    {
        var one = new Money(3) + 2 - new Money(1);
        one += 5;
        return $"{one.Amount}{-one}{!one}{one & new Money(6)}{(long)one}{(one ? "true" : "false")}";
    }

    [Run]
    public async Task<string> NestedFunctions()
    {
        var text = Outer(2) + Generic("g") + string.Join(",", Items(2)) + await Later(3);
        return text + new[] { 1, 2 }.Select(number => Outer(number)).Last();

        int Outer(int number)
        {
            return Inner() + number;

            int Inner() => number * 10;
        }

        static string Generic<T>(T value) => typeof(T).Name + value;

        IEnumerable<int> Items(int count)
        {
            for (var i = 0; i < count; i++)
                yield return Outer(i);
        }

        async Task<int> Later(int number)
        {
            await Task.Yield();
            return Outer(number);
        }
    }

    // Functions inside of members that are no methods themselves.
    [Run]
    public int FunctionsOfOtherMembers() => new Nest(2).Total + Nest.Shared() + new Nest(1)[3];

    class Nest
    {
        static readonly Func<int> Seven = () => 7;

        readonly Func<int, int> grows;

        public Nest(int step)
        {
            grows = number => number + step;
        }

        public static Func<int> Shared => Seven;

        public int Total
        {
            get
            {
                return Step(1);

                int Step(int number) => grows(number);
            }
        }

        public int this[int index] => Enumerable.Range(0, index).Sum(number => grows(number));
    }
}
