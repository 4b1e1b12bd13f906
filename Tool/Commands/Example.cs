namespace AutoSpan.Tool.Commands;

/// <summary>A command line that users can copy, and what it does.</summary>
internal sealed record Example(string CommandLine, string Purpose);
