using System;

namespace AutoSpan.Tool.Terminal;

/// <summary>What a user can put right: one line on standard error, and an exit code. There is no stack trace.</summary>
/// <param name="exitCode">One of <see cref="Terminal.ExitCode"/>.</param>
/// <param name="message">What is wrong, where, and what to do.</param>
internal sealed class UserError(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public static UserError BadInput(string message) => new(Terminal.ExitCode.BadInput, message);

    public static UserError Usage(string message) => new(Terminal.ExitCode.Usage, message);

    public static UserError Configuration(string message) => new(Terminal.ExitCode.Configuration, message);

    public static UserError Missing(string message) => new(Terminal.ExitCode.Missing, message);

    public static UserError FileSystem(string message) => new(Terminal.ExitCode.FileSystem, message);

    public static UserError Program(string message) => new(Terminal.ExitCode.Program, message);
}
