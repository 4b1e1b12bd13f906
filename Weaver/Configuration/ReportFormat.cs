namespace AutoSpan.Fody.Configuration;

/// <summary>Which files the report consists of.</summary>
internal enum ReportFormat
{
    Json,
    Html,
    None
}
