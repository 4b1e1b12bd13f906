using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Text;

namespace AutoSpan.Tests.Harness;

/// <summary>Values and exceptions as text: types of two copies of an assembly are different types, their text is the same.</summary>
internal static class Shown
{
    public static string Value(object? value) => value switch
    {
        null => "null",
        string text => '"' + text + '"',
        System.Exception exception => exception.GetType().FullName + ": " + Message(exception),
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Value)) + "]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.GetType().FullName + " " + value
    };

    /// <summary>Type, message, data, stack trace down to the test's own frames, and the same of inner exceptions.</summary>
    public static string Exception(Exception exception)
    {
        var text = new StringBuilder();
        for (var one = exception; one is not null; one = one.InnerException)
        {
            text.Append(one.GetType().FullName).Append(": ").AppendLine(Message(one));
            foreach (DictionaryEntry entry in one.Data)
                text.Append("  data ").Append(entry.Key).Append(" = ").Append(entry.Value).AppendLine();
            text.AppendLine(Trace(one));
        }

        return text.ToString();
    }

    static string Message(Exception exception)
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

    static string Trace(Exception exception) =>
        string.Join('\n', (exception.StackTrace ?? "").Split('\n').Select(line => line.TrimEnd())
            .TakeWhile(line => !IsOurs(line)).Where(line => !IsOfFSharpCore(line)));

    // Small methods, of which the runtime inlines those that have been called often: each copy of the cases has its own.
    static bool IsOfFSharpCore(string line) => line.Contains("<StartupCode$FSharp-Core>", StringComparison.Ordinal);

    static bool IsOurs(string line) =>
        line.Contains("AutoSpan.Tests.", StringComparison.Ordinal)
        || line.Contains("InvokeStub_", StringComparison.Ordinal)
        || line.Contains("System.Reflection.", StringComparison.Ordinal)
        || line.Contains("System.RuntimeMethodHandle.", StringComparison.Ordinal);
}
