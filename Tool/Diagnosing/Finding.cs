namespace AutoSpan.Tool.Diagnosing;

/// <summary>Something about a project that keeps traces from being seen, or may surprise.</summary>
/// <param name="Check">The name of the check, as docs/tool.md has it.</param>
/// <param name="Message">What is found.</param>
/// <param name="Fix">What to do.</param>
/// <param name="IsNote">True if nothing is wrong: the exit code does not tell of it.</param>
internal sealed record Finding(string Check, string Message, string Fix, bool IsNote = false);
