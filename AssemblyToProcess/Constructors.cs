using System;
using System.Collections.Generic;

namespace AssemblyToProcess;

/// <summary>Constructors of every kind; they are traced only where <c>members</c> says so.</summary>
public class Constructors
{
    [Run]
    public string Chained() => new Chain().Text;

    [Run]
    public string Derived() => new DerivedChain("d").Text;

    [Run]
    public string CallsBaseWithBranch() => new Branching(null).Text + new Branching("x").Text;

    [Run]
    public string FieldInitialiserThrows()
    {
        try
        {
            return new BadField() + "";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    [Run]
    public string StaticConstructorThrows()
    {
        try
        {
            return BadType.Value + "";
        }
        catch (TypeInitializationException exception)
        {
            return exception.InnerException!.Message;
        }
    }

    [Run]
    public int StaticFields() => StaticState.Numbers.Count + StaticState.First;

    [Run]
    public int OfStruct() => new Pair(1, 2).Sum + default(Pair).Sum;

    [Run]
    public string ConstructorThrows()
    {
        try
        {
            return new Failing(1).ToString()!;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    [Run]
    public string Finalizer()
    {
        var finalizable = new Finalizable();
        GC.SuppressFinalize(finalizable);
        return finalizable.ToString()!;
    }

    class Chain
    {
        readonly List<string> log = ["field"];

        public Chain()
            : this("default")
        {
            log.Add("empty");
        }

        public Chain(string text)
        {
            log.Add(text);
        }

        public string Text => string.Join(",", log);
    }

    class DerivedChain(string text) : Chain(text + text.Length)
    {
        readonly string own = text + "!";

        public new string Text => base.Text + own;
    }

    // Branches stand before the call of the base constructor.
    class Branching : Chain
    {
        public Branching(string? text)
            : base(text is null ? "null" : text.Length > 3 ? "long" : "short")
        {
            if (text is null)
                return;
            Mark = text;
        }

        public string? Mark { get; }
    }

    class BadField
    {
        readonly int value = Throw("field");

        public override string ToString() => value + "";
    }

    static class BadType
    {
        public static readonly int Value = Throw("static");
    }

    static class StaticState
    {
        public static readonly List<int> Numbers;

        static StaticState()
        {
            Numbers = [1, 2, 3];
            First = Numbers[0];
        }

        public static int First { get; }
    }

    readonly struct Pair
    {
        public Pair(int one, int other)
        {
            Sum = one + other;
        }

        public int Sum { get; }
    }

    class Failing
    {
        readonly int number;

        public Failing(int number)
        {
            this.number = number;
            if (number == 1)
                throw new ArgumentException("constructor");
        }
    }

    class Finalizable
    {
        ~Finalizable() => GC.KeepAlive(this);
    }

    static int Throw(string message) => throw new InvalidOperationException(message);
}
