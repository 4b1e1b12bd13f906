using System;
using System.Linq;

namespace AutoSpan.Internal;

/// <summary>Tells timeouts that come as cancellations, as those of <c>HttpClient</c> do, from cancellations.</summary>
internal static class Timeouts
{
    // Deeper than any library nests exceptions, and an end where a program makes a ring of them.
    private const int MostNested = 16;

    /// <summary>Whether a <see cref="TimeoutException"/> is the exception itself, or among those that caused it.</summary>
    public static bool IsTimeout(Exception exception) => IsTimeout(exception, MostNested);

    private static bool IsTimeout(Exception? exception, int most) => exception switch
    {
        null => false,
        TimeoutException => true,
        _ when most == 0 => false,
        AggregateException several => several.InnerExceptions.Any(inner => IsTimeout(inner, most - 1)),
        _ => IsTimeout(exception.InnerException, most - 1)
    };
}
