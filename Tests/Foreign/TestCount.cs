namespace AutoSpan.Foreign;

/// <summary>How often a test method ran, passed and failed.</summary>
/// <param name="Message">The first failure, with its stack trace.</param>
internal sealed record TestCount(int Total, int Passed, int Failed, string? Message);
