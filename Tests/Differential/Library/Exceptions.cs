using System;

namespace AutoSpan.Tests.Differential.Library;

/// <summary>What generated programs throw and catch.</summary>
public class FirstException(string message) : Exception(message);

/// <summary>Caught as itself or as its base.</summary>
public sealed class DerivedException(string message) : FirstException(message);

/// <summary>One that is not caught as <see cref="FirstException"/>.</summary>
public sealed class SecondException(string message) : Exception(message);

/// <summary>Makes exceptions by number.</summary>
public static class Errors
{
    public const int Count = 7;

    static Exception cached = new InvalidOperationException("cached");

    // One object that is thrown again and again keeps something of each throw: each run has its own.
    internal static void Clear() => cached = new InvalidOperationException("cached");

    public static Exception Of(int kind, int site) => kind switch
    {
        0 => new FirstException("first " + site),
        1 => new DerivedException("derived " + site),
        2 => new SecondException("second " + site),
        3 => new InvalidOperationException("outer " + site, new FirstException("inner " + site)),
        4 => new OperationCanceledException("cancelled " + site),
        5 => cached,
        _ => null!
    };
}
