using System.Collections.Generic;
using AutoSpan.Tests.Harness;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>The woven sequences of the cases, typed.</summary>
internal static class Sequence
{
    public static IEnumerable<T> Of<T>(Build build, string method, params object?[] arguments) =>
        (IEnumerable<T>)Cases.Woven(build).Call("Sequences." + method, arguments)!;

    public static IAsyncEnumerable<T> Later<T>(Build build, string method, params object?[] arguments) =>
        (IAsyncEnumerable<T>)Cases.Woven(build).Call("AsyncSequences." + method, arguments)!;
}
