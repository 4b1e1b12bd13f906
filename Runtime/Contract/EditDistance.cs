using System;

namespace AutoSpan.Contract;

/// <summary>
/// How many slips of the keyboard lie between two words: letters added, left out, mistaken, or swapped with their
/// neighbour. Case does not count.
/// </summary>
internal static class EditDistance
{
    public static int Between(string first, string second)
    {
        var beforePrevious = new int[second.Length + 1];
        var previous = new int[second.Length + 1];
        var current = new int[second.Length + 1];
        for (var j = 0; j <= second.Length; j++)
            previous[j] = j;

        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var replaced = previous[j - 1] + (Same(first[i - 1], second[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(first[i - 1], second[j - 2]) && Same(first[i - 2], second[j - 1]))
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
            }

            var reused = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = reused;
        }

        return previous[second.Length];
    }

    private static bool Same(char first, char second) =>
        first == second || char.ToUpperInvariant(first) == char.ToUpperInvariant(second);
}
