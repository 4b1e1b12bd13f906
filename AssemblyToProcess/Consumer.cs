using System.Collections.Generic;

namespace Library;

/// <summary>
/// Somebody's library that enumerates. The framework's own methods have frames in stack traces that come and go as its code is compiled again, which makes two
/// of them hard to compare.
/// </summary>
public static class Consumer
{
    public static T? First<T>(IEnumerable<T> sequence)
    {
        foreach (var element in sequence)
            return element;

        return default;
    }
}
