using System;
using AutoSpan.Contract;

namespace AutoSpan.Internal;

/// <summary>What exceptions say of themselves, whatever their own code does when it is asked.</summary>
internal static class ExceptionText
{
    private const string OwnFrame = " AutoSpan.Internal.";

    /// <summary>Its message; empty when there is none, or when it cannot be had.</summary>
    public static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message ?? string.Empty;
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log?.ExceptionTextFailed(exception, fault);
            return string.Empty;
        }
    }

    /// <summary>
    /// All of it, as <see cref="Exception.ToString"/> gives it, without frames of AutoSpan at its end, and with the name of the method where a copy of it
    /// is the last frame; type and stack trace where that throws.
    /// </summary>
    public static string Of(Exception exception)
    {
        try
        {
            return AsWritten(exception.ToString() ?? string.Empty);
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log?.ExceptionTextFailed(exception, fault);
            return AsWritten(TraceOf(exception));
        }
    }

    /// <summary>The innermost method of its stack trace, with its parameters; null when there is none, or when it cannot be had.</summary>
    public static string? FirstMethodOf(Exception exception)
    {
        try
        {
            // "   at Shop.OrderService.Place(Order order) in OrderService.cs:line 12"; the words are those of the user's language.
            var trace = CopyName.Replace(exception.StackTrace ?? string.Empty).TrimStart();
            var start = trace.IndexOf(' ') + 1;
            var end = trace.IndexOf(')');
            return end > start ? trace.Substring(start, end - start) : null;
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log?.ExceptionTextFailed(exception, fault);
            return null;
        }
    }

    // Read in a filter, the stack trace ends with the frame that has the filter. The last frame is shown also if it is hidden elsewhere.
    private static string AsWritten(string text) => CopyName.Replace(WithoutOwnFrames(text));

    private static string WithoutOwnFrames(string text)
    {
        while (true)
        {
            var end = text.LastIndexOf(Environment.NewLine, StringComparison.Ordinal);
            if (end < 0 || text.IndexOf(OwnFrame, end, StringComparison.Ordinal) < 0)
                return text;

            text = text.Substring(0, end);
        }
    }

    private static string TraceOf(Exception exception)
    {
        try
        {
            return exception.GetType() + Environment.NewLine + exception.StackTrace;
        }
        catch (Exception)
        {
            return exception.GetType().ToString();
        }
    }
}
