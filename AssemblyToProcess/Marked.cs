using System;
using System.CodeDom.Compiler;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan;

namespace AssemblyToProcess;

/// <summary>Members that speak of their own spans.</summary>
public class Marked
{
    static readonly ActivitySource Source = new("AssemblyToProcess.Marked");

    int weight;

    public Marked()
    {
    }

    [WithSpan]
    Marked(int weight) => this.weight = weight;

    // Trivial, and private.
    [WithSpan]
    static int Hidden(int number) => number + 1;

    [Run(3, Spans = 2)]
    public static int CallsHidden(int number) => Hidden(number) * 2;

    [NoSpan]
    public static string Quiet(int number) => number.ToString();

    [Run(3)]
    public static string CallsQuiet(int number) => Quiet(number) + Quiet(number);

    [WithSpan("{Type|lower}/{Method|trimAsync|kebab}", Kind = ActivityKind.Client)]
    static async Task<int> ChargeCardAsync(int amount)
    {
        await Task.Yield();
        return amount > 0 ? amount : throw new ArgumentOutOfRangeException(nameof(amount));
    }

    [Run(3, Spans = 2)]
    [Run(0, Spans = 2)]
    public static async Task<int> Charges(int amount) => await ChargeCardAsync(amount) + 1;

    [WithSpan]
    static IEnumerable<int> CountTo(int last)
    {
        for (var i = 1; i <= last; i++)
            yield return i;
    }

    [Run(3, Spans = 2)]
    public static int Counts(int last) => CountTo(last).Sum();

    [WithSpan]
    static void ByHand()
    {
        using var activity = Source.StartActivity("by hand");
        GC.KeepAlive(activity);
    }

    [WithSpan]
    [GeneratedCode("tool", "1.0")]
    static string FromTool(int number) => number.ToString();

    [WithSpan]
    public int Size { get; set; }

    public int Weight
    {
        [WithSpan]
        get => weight;
        set => weight = value;
    }

    [NoSpan]
    public int Height
    {
        get => weight;
        [WithSpan("height")]
        set => weight = value;
    }

    [WithSpan]
    public event EventHandler? Rung;

    public static string Members()
    {
        var marked = new Marked(3);
        marked.Size = marked.Weight;
        marked.Weight = marked.Height;
        marked.Height = marked.Size;
        marked.Rung += (_, _) => marked.weight++;
        marked.Rung?.Invoke(marked, EventArgs.Empty);
        ByHand();
        return FromTool(marked.weight);
    }

    public static int Functions(int number)
    {
        [WithSpan]
        int Local(int one) => one + number;

        var lambda = [WithSpan("lambda")] (int one) => one * number;
        var quiet = [NoSpan] (int one) => one - number;
        return Local(1) + lambda(2) + quiet(3);
    }
}

/// <summary>A type whose public methods are traced, whatever rules say.</summary>
[WithSpan]
static class MarkedType
{
    public static string Work(int number) =>
        number.ToString() + Helper(number) + Quiet(number) + Length + Inner.Work(number) + QuietInner.Work(number) + QuietInner.Loud(number);

    public static int Length => "text".IndexOf('x');

    public static int Trivial(int number) => number;

    internal static string Helper(int number) => number.ToString();

    [NoSpan]
    public static string Quiet(int number) => number.ToString();

    public static class Inner
    {
        public static string Work(int number) => number.ToString();
    }

    [NoSpan]
    public static class QuietInner
    {
        public static string Work(int number) => number.ToString();

        [WithSpan]
        internal static string Loud(int number) => number.ToString();
    }
}

/// <summary>A type that has no spans, whatever rules say.</summary>
[NoSpan]
public class QuietType
{
    public QuietType() => Log.Add(Log.Count.ToString());

    public List<string> Log { get; } = [];

    public string Property => Log.Count.ToString();

    public static string Work() => string.Join(" ", new List<int> { 1, 2 }.Select(number => number.ToString())) + new QuietType().Property + Loud();

    [WithSpan]
    static string Loud() => new Inner().Work();

    public class Inner
    {
        public string Work() => ToString()!;
    }
}

/// <summary>Parameters and results that are tags.</summary>
public static class TaggedInCode
{
    public static int Place([SpanTag] int quantity, [SpanTag("customer.name", Member = "Name"), SpanTag("customer.id", Member = "Id")] Customer customer) =>
        quantity + customer.Name.Length;

    [return: SpanTag]
    public static int Result(int quantity) => quantity * 2;

    [return: SpanTag("city", Member = "Home.City")]
    public static async Task<Customer> Find([SpanTag("customer.id")] int id, int other)
    {
        await Task.Yield();
        return new Customer { Id = id, Name = "A" };
    }

    [WithSpan]
    static string SignIn([SpanTag("user")] string name, [SpanTag("secret")] string password) => name + password.Length;

    [Run("a", "b", Spans = 2)]
    public static string CallsSignIn(string name, string password) => SignIn(name, password);

    [Run(1, 2)]
    public static int Keywords([SpanTag] int @return, [SpanTag] int @this) => @return - @this;

    public static int Parse(string text, [SpanTag("parsed")] out int number) => int.TryParse(text, out number) ? number : -1;

    public class Customer
    {
        public int Id { get; set; }

        public string Name { get; set; } = "";

        public Address Home { get; } = new();
    }

    public class Address
    {
        public string City { get; set; } = "Rome";
    }
}
