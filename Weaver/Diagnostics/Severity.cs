namespace AutoSpan.Fody.Diagnostics;

/// <summary>How a diagnostic is reported to MSBuild.</summary>
internal enum Severity
{
    Information,
    Warning,
    Error
}
