using System;

namespace AutoSpan.Fody.Reporting.Json;

/// <summary>A file is not a report that can be read. The message tells users why.</summary>
internal sealed class ReportException : Exception
{
    public ReportException(string message) : base(message)
    {
    }

    public ReportException(string message, Exception cause) : base(message, cause)
    {
    }
}
