using System;

namespace Exported.Library;

public static class Parts
{
    public static int Sum(int[] numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
            sum += number;

        return sum;
    }

    public static void Fail(string reason)
    {
        Console.WriteLine($"fails: {reason}");
        throw new InvalidOperationException(reason);
    }
}
