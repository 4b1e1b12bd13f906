using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>The woven sequences of the cases, typed.</summary>
internal static class Sequence
{
    public static IEnumerable<T> Of<T>(Build build, string method, params object?[] arguments) =>
        (IEnumerable<T>)Cases.Woven(build).Call("Sequences." + method, arguments)!;

    public static IAsyncEnumerable<T> Later<T>(Build build, string method, params object?[] arguments) =>
        (IAsyncEnumerable<T>)Cases.Woven(build).Call("AsyncSequences." + method, arguments)!;

    /// <summary>The result of a value task that is complete.</summary>
    public static T Now<T>(ValueTask<T> complete) =>
        complete.IsCompleted ? complete.GetAwaiter().GetResult() : throw new InvalidOperationException("It is not.");

    /// <inheritdoc cref="Now{T}"/>
    public static void Now(ValueTask complete)
    {
        if (!complete.IsCompleted)
            throw new InvalidOperationException("It is not.");

        complete.GetAwaiter().GetResult();
    }
}
