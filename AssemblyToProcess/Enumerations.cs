using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Library;

namespace AssemblyToProcess;

/// <summary>Consumers of sequences: thorough ones, and those that break off, fail, come back, or interleave.</summary>
public class Enumerations
{
    readonly Sequences sequences = new();
    readonly List<string?> log = [];

    [Run(Spans = 4)]
    public List<int> Repeated()
    {
        var numbers = sequences.Count(3);
        return [.. numbers, .. numbers, .. numbers.Take(1)];
    }

    // One sequence object, two enumerators at a time.
    [Run(Spans = 5)]
    public int Nested()
    {
        var numbers = sequences.Count(3);
        return (from one in numbers from other in numbers select one * other).Sum();
    }

    [Run(Spans = 3)]
    public List<string> Zipped()
    {
        var numbers = sequences.Count(3);
        return numbers.Zip(numbers, (one, other) => one + "/" + other).ToList();
    }

    [Run(Spans = 16)]
    public string Recursive() => string.Join("", sequences.Tree(3));

    [Run(Spans = 2)]
    public string Breaks()
    {
        foreach (var number in sequences.Guarded(log))
            if (number == 2)
                break;
        return log.Count + log[^1]!.Substring(0, 7);
    }

    [Run(Spans = 2)]
    public string ConsumerThrows()
    {
        try
        {
            foreach (var number in sequences.Guarded(log))
                throw new ArgumentException("consumer");
            return "none";
        }
        catch (ArgumentException exception)
        {
            return exception.Message + log.Count;
        }
    }

    [Run(Spans = 2)]
    public int TakesTwo() => sequences.FailsAt(3).Take(2).Sum();

    [Run(Spans = 2)]
    public void ThrowsInBody() => sequences.FailsAt(3).Count();

    [Run(Spans = 2)]
    public void ThrowsAtOnce() => sequences.FailsAt(1).Count();

    [Run(Spans = 2)]
    public void ThrowsInFinally() => sequences.FailsInFinally().Count();

    [Run(Spans = 2)]
    public void ThrowsInFinallyOfBreak() => Consumer.First(sequences.FailsInFinally());

    [Run(Spans = 2)]
    public void ThrowsTwice() => sequences.FailsTwice().Count();

    [Run(Spans = 2)]
    public string ThrowsInInnerFinally()
    {
        try
        {
            return sequences.FailsInInnerFinally(log).First() + "";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message + string.Join(",", log);
        }
    }

    [Run(Spans = 2)]
    public int NoElements() => sequences.Empty().Count();

    [Run(Spans = 2)]
    public string AfterTheEnd()
    {
        using var enumerator = sequences.Count(1).GetEnumerator();
        return "" + enumerator.MoveNext() + enumerator.Current + enumerator.MoveNext() + enumerator.MoveNext();
    }

    [Run(Spans = 2)]
    public string AfterTheException()
    {
        using var enumerator = sequences.FailsAt(2).GetEnumerator();
        enumerator.MoveNext();
        try
        {
            enumerator.MoveNext();
        }
        catch (InvalidOperationException exception)
        {
            log.Add(exception.Message);
        }

        return string.Join(",", log) + enumerator.MoveNext();
    }

    [Run(Spans = 3)]
    public int Untyped()
    {
        var sum = 0;
        foreach (int number in sequences.Untyped(3))
            sum += number;
        for (var enumerator = sequences.UntypedEnumerator(3); enumerator.MoveNext();)
            sum += (int)enumerator.Current!;
        return sum;
    }

    // The interface without type parameter has an enumerator method of its own.
    [Run(Spans = 2)]
    public int ThroughTheOldInterface()
    {
        var sum = 0;
        foreach (int number in (IEnumerable)sequences.Count(4))
            sum += number;
        return sum;
    }

    [Run]
    public string NotReset()
    {
        using var enumerator = sequences.Enumerator(2);
        try
        {
            enumerator.Reset();
            return "none";
        }
        catch (NotSupportedException exception)
        {
            return exception.GetType().Name;
        }
    }

    [Run(Spans = 2)]
    public List<string> OnAnotherThread()
    {
        var numbers = sequences.Count(2);
        return Task.Run(() => numbers.Select(number => "n" + number).ToList()).GetAwaiter().GetResult();
    }
}
