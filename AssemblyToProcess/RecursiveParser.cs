using System;
using System.Globalization;

namespace AssemblyToProcess;

/// <summary>A recursive-descent parser of sums, which calls back at each level: how much stack a level needs.</summary>
public sealed class RecursiveParser(string text, Action<int> atLevel)
{
    int position;

    public static int Parse(string text, Action<int> atLevel) => new RecursiveParser(text, atLevel).Sum(0);

    public int Sum(int depth)
    {
        atLevel(depth);
        var sum = Term(depth);
        while (position < text.Length && (text[position] == '+' || text[position] == '-'))
        {
            var isPlus = text[position] == '+';
            position++;
            var term = Term(depth);
            sum = isPlus ? sum + term : sum - term;
        }

        return sum;
    }

    public int Term(int depth)
    {
        if (text[position] == '(')
        {
            position++;
            var inner = Sum(depth + 1);
            position++;
            return inner;
        }

        var start = position;
        while (position < text.Length && char.IsDigit(text[position]))
            position++;

        var digits = text.Substring(start, position - start);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw new FormatException($"'{text}' has no number at {start}.");

        return number;
    }
}
