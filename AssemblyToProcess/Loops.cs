using System.Collections.Generic;

namespace AssemblyToProcess;

/// <summary>Plain bodies: loops, several returns, branches to the first and to the last instruction.</summary>
public class Loops
{
    int calls;

    [Run(10), Run(0)]
    public int Sum(int count)
    {
        var sum = 0;
        for (var i = 1; i <= count; i++)
            sum += i;
        return sum;
    }

    [Run("a,b,,c"), Run("")]
    public List<string> Split(string text)
    {
        var parts = new List<string>();
        foreach (var part in text.Split(','))
        {
            if (part.Length == 0)
                continue;
            parts.Add(part);
            if (parts.Count == 2)
                break;
        }

        return parts;
    }

    [Run(-3), Run(0), Run(3)]
    public string Sign(int number)
    {
        if (number < 0)
            return "negative";
        if (number == 0)
            return "zero";
        return "positive";
    }

    [Run]
    public void Nothing()
    {
    }

    // The loop's head is the first instruction of the body.
    [Run(5)]
    public int CountDown(int number)
    {
        do
            number--;
        while (number > 0);
        return number;
    }

    // The branch of the if goes to the last instruction, the return.
    [Run(true), Run(false)]
    public void OnlyIf(bool condition)
    {
        if (condition)
            calls++;
    }

    [Run(4)]
    public int Goto(int number)
    {
        var steps = 0;
    again:
        steps++;
        if (number == 1)
            goto done;
        number = number % 2 == 0 ? number / 2 : 3 * number + 1;
        goto again;
    done:
        return steps;
    }

    [Run(null, "y", Spans = 2)]
    public static string FirstText(string? one, string? other) => Coalesce(one, other, "none");

    public static string Coalesce(params string?[] values)
    {
        foreach (var value in values)
            if (value is not null)
                return value;
        return "";
    }

    [Run(100)]
    public int Endless(int limit)
    {
        while (true)
        {
            calls++;
            if (calls > limit)
                return calls;
        }
    }
}
