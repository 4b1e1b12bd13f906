using System;
using System.Collections;
using System.Globalization;
using System.Linq;

namespace AutoSpan.CaseRunner;

/// <summary>Values and exceptions as text, which can be compared across processes.</summary>
internal static class Shown
{
    public static string Value(object? value) => value switch
    {
        null => "null",
        string text => '"' + text + '"',
        System.Exception exception => Exception(exception),
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Value)) + "]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.GetType().FullName + " " + value
    };

    /// <summary>Type and message, and those of inner exceptions.</summary>
    public static string Exception(Exception exception)
    {
        var text = exception.GetType().FullName + ": " + Message(exception);
        return exception.InnerException is { } inner ? text + " <- " + Exception(inner) : text;
    }

    private static string Message(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (Exception other)
        {
            return "(unreadable: " + other.Message + ")";
        }
    }
}
