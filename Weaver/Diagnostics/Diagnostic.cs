namespace AutoSpan.Fody.Diagnostics;

/// <summary>One message to the user: what is wrong, where, and what to do.</summary>
/// <param name="Id">The number, such as <c>AS1001</c>: each has its place in docs/diagnostics.md.</param>
/// <param name="Severity">How it is reported.</param>
/// <param name="Message">One sentence or two, with the text at fault and the valid choices.</param>
/// <param name="Location">The place in a configuration or source file, where one is known.</param>
internal sealed record Diagnostic(string Id, Severity Severity, string Message, SourceLocation? Location);
