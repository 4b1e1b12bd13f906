namespace AutoSpan.Fody.Configuration;

/// <summary>In which format the report of woven and skipped methods is written.</summary>
internal enum ReportFormat
{
    Json,
    Html,
    None
}
