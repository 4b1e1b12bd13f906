using System;

namespace AssemblyToProcess;

/// <summary>Methods of structs, whose <c>this</c> is an address.</summary>
public static class Structs
{
    [Run(3, Spans = 4)]
    public static int Mutates(int number)
    {
        var counter = new Counter();
        counter.Add(number);
        counter.Add(number);
        return counter.Total();
    }

    [Run(Spans = 3)]
    public static double ReadOnly()
    {
        var point = new Point(3, 4);
        return point.Length() + point.Scaled(2).X;
    }

    [Run(Spans = 2)]
    public static string Boxed()
    {
        IFormattable counter = new Counter();
        return counter.ToString("x", null);
    }

    [Run(Spans = 3)]
    public static int ReplacesItself()
    {
        var counter = new Counter();
        counter.Add(5);
        counter.Reset();
        return counter.Sum;
    }

    [Run(1, 2, Spans = 2)]
    public static string LargeResult(int one, int two)
    {
        var large = Make(one, two);
        return large.A + large.D + large.Text;
    }

    public static Large Make(decimal one, decimal two) => new() { A = one, D = two, Text = "large" };

    [Run(7, Spans = 2), Run(new object?[] { null }, Spans = 2)]
    public static int? Nullable(int? number) => Same(number) ?? -1;

    public static int? Same(int? number) => number;

    public struct Counter : IFormattable
    {
        public int Sum;

        public void Add(int number) => Sum += number;

        public readonly int Total() => Sum;

        public void Reset() => this = new Counter { Sum = 100 };

        public readonly string ToString(string? format, IFormatProvider? provider) => "counter " + format;
    }

    public readonly struct Point(double x, double y)
    {
        public double X { get; } = x;

        public double Y { get; } = y;

        public double Length() => Math.Sqrt(X * X + Y * Y);

        public Point Scaled(double factor) => new(X * factor, Y * factor);
    }

    public struct Large
    {
        public decimal A, B, C, D;
        public string Text;
    }
}
