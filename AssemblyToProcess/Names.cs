using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace AssemblyToProcess
{
    /// <summary>Members of every kind of name.</summary>
    public class Names
    {
        [Run(Spans = 2)]
        public string NestedTypes() => new Outer.Middle.Inner().Work();

        [Run(3, Spans = 2)]
        public int LocalFunctions(int number)
        {
            return Local(number) + Static(number);

            int Local(int one) => one + number + Twice(one);

            static int Static(int one) => one * 3;
        }

        [Run(4)]
        public int Lambdas(int number)
        {
            Func<int, int> captures = one => one + number;
            Func<int, int> captures2 = one =>
            {
                Func<int> inner = () => one * number;
                return inner() + 1;
            };
            Func<int, int> plain = static one => one * 2;
            return new[] { 1, 2 }.Select(captures).Concat(new[] { 3 }.Select(captures2)).Select(plain).Sum();
        }

        [Run(4)]
        public async Task<int> AsyncLambdas(int number)
        {
            Func<Task<int>> work = async () =>
            {
                await Task.Yield();
                return await Later(number);
            };
            return await work();

            async Task<int> Later(int one)
            {
                await Task.Yield();
                return one + number;
            }
        }

        [Run("ä", Spans = 2)]
        public string Größe(string наименование) => 名前(наименование) + "ß";

        public string 名前(string text) => text + "名";

        [Run]
        public string @event() => "keyword";

        [Run(Spans = 2)]
        public string Operators()
        {
            var sum = new Amount(1) + new Amount(2);
            sum++;
            return sum + " " + (sum == new Amount(4)) + (int)sum + (sum > new Amount(1)) + sum[2];
        }

        [Run]
        public string Records()
        {
            var person = new Person("Ada", 36);
            var (name, age) = person with { Age = 37 };
            return person + name + age + person.Equals(new Person("Ada", 36)) + (person.GetHashCode() == new Person("Ada", 36).GetHashCode());
        }

        [Run(Spans = 2)]
        public string RecordMethod() => new Person("Ada", 36).Greeting();

        [Run]
        public int Properties()
        {
            var holder = new Holder { Number = 3, Init = 4 };
            holder.Changed += (_, _) => holder.Number++;
            holder.Raise();
            holder[1] = 5;
            return holder.Number + holder.Init + holder[1] + Holder.Shared;
        }

        public int Twice(int number) => number * 2;

        public class Outer
        {
            public class Middle
            {
                public struct Inner
                {
                    public readonly string Work() => GetType().FullName!;
                }
            }
        }
    }

    public readonly struct Amount(int value) : IEquatable<Amount>
    {
        readonly int value = value;

        public int this[int factor] => value * factor;

        public static Amount operator +(Amount one, Amount other) => new(one.value + other.value);

        public static Amount operator ++(Amount one) => new(one.value + 1);

        public static bool operator ==(Amount one, Amount other) => one.value == other.value;

        public static bool operator !=(Amount one, Amount other) => !(one == other);

        public static bool operator >(Amount one, Amount other) => one.value > other.value;

        public static bool operator <(Amount one, Amount other) => one.value < other.value;

        public static explicit operator int(Amount one) => one.value;

        public bool Equals(Amount other) => this == other;

        public override bool Equals(object? other) => other is Amount amount && Equals(amount);

        public override int GetHashCode() => value;

        public override string ToString() => value + " units";
    }

    public record Person(string Name, int Age)
    {
        public string Greeting() => "I am " + Name;
    }

    public class Holder
    {
        readonly int[] items = new int[3];

        public event EventHandler? Changed;

        public static int Shared { get; set; } = 10;

        public int Number
        {
            get;
            set => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
        }

        public int Init { get; init; }

        public int this[int index]
        {
            get => items[index];
            set => items[index] = value;
        }

        internal void Raise() => Changed?.Invoke(this, EventArgs.Empty);
    }
}

/// <summary>A type in the global namespace.</summary>
public class WithoutNamespace
{
    public string Work() => "global";
}

namespace Größen.名
{
    public class Maß
    {
        public int Zähle(int bis) => bis;
    }
}
