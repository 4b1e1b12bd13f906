using System;
using Microsoft.Extensions.Logging;

namespace AutoSpan.Distro.Notices;

/// <summary>Writes the warnings of the registration as notices. The application's own logging does not exist yet.</summary>
/// <param name="notices">Writes them.</param>
internal sealed class NoticeLogger(NoticeWriter notices) : ILoggerFactory, ILogger
{
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            notices.Warn(formatter(state, exception));
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel is LogLevel.Warning or LogLevel.Error or LogLevel.Critical;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
        // Notices have one place to go.
    }

    public void Dispose()
    {
        // The notices belong to the distro.
    }
}
