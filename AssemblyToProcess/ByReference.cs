using System;

namespace AssemblyToProcess;

/// <summary>Parameters and results that are addresses, spans and pointers.</summary>
public class ByReference
{
    static int shared = 41;

    readonly int[] numbers = [1, 2, 3];

    [Run(5)]
    public void Increment(ref int number) => number++;

    [Run("12", 0), Run("x", 0)]
    public bool TryParse(string text, out int number) => int.TryParse(text, out number);

    [Run("one", null)]
    public void Assign(string text, out string? copy)
    {
        if (text.Length == 0)
            throw new ArgumentException("empty");
        copy = text;
    }

    [Run(4)]
    public int In(in int number) => number + 1;

    [Run(4)]
    public int ReadOnlyReference(ref readonly int number) => number + 2;

    [Run(Spans = 2)]
    public int RefReturn()
    {
        ref var number = ref Find(2);
        number = 20;
        return numbers[1];
    }

    public ref int Find(int number)
    {
        for (var i = 0; i < numbers.Length; i++)
            if (numbers[i] == number)
                return ref numbers[i];
        throw new InvalidOperationException("not found");
    }

    [Run(Spans = 2)]
    public int RefReadOnlyReturn() => Shared() + 1;

    public static ref readonly int Shared() => ref shared;

    [Run("a-b-c", Spans = 3)]
    public int Spans(string text)
    {
        var copy = new char[text.Length];
        var count = Replace(text.AsSpan(), copy);
        return count + Head(copy).Length;
    }

    public static int Replace(ReadOnlySpan<char> text, Span<char> result)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '-')
                count++;
            result[i] = text[i] == '-' ? '+' : text[i];
        }

        return count;
    }

    public static Span<char> Head(Span<char> text) => text.Slice(0, 1);

    [Run(Spans = 4)]
    public int RefStructs()
    {
        var reader = new TextReader("ab".AsSpan());
        reader.Read();
        return Rest(ref reader) + reader.Read();
    }

    public static int Rest(ref TextReader reader) => reader.Left;

    [Run(Spans = 3)]
    public static unsafe int Pointers()
    {
        var number = 3;
        var two = Twice(&number);
        delegate*<int, int> function = &Negate;
        return Apply(function, two);
    }

    public static unsafe int Twice(int* number) => *number * 2;

    public static unsafe int Apply(delegate*<int, int> function, int number) => function(number);

    [Run(10)]
    public static unsafe int StackAllocated(int count)
    {
        var buffer = stackalloc byte[count];
        Span<int> more = stackalloc int[count];
        for (var i = 0; i < count; i++)
        {
            buffer[i] = (byte)i;
            more[i] = buffer[i] * 2;
        }

        return more[count - 1];
    }

    [Run("text")]
    public static unsafe char Fixed(string text)
    {
        fixed (char* first = text)
            return first[1];
    }

    [Run(Spans = 2)]
    public static unsafe int PointerReturn()
    {
        var number = 7;
        return *Same(&number);
    }

    public static unsafe int* Same(int* number) => number;

    [Run(Spans = 2)]
    public static string TypedReferences()
    {
        var number = 3;
        return Name(__makeref(number));
    }

    public static string Name(TypedReference reference) => __reftype(reference).Name;

    static int Negate(int number) => -number;

    /// <summary>A ref struct with methods of its own.</summary>
    public ref struct TextReader(ReadOnlySpan<char> text)
    {
        readonly ReadOnlySpan<char> text = text;
        int position;

        public readonly int Left => text.Length - position;

        public int Read() => position < text.Length ? text[position++] : -1;
    }
}
