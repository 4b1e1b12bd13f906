namespace AutoSpan.Fody.Configuration;

/// <summary>The attributes that only <c>&lt;AutoSpan&gt;</c> itself takes.</summary>
internal sealed record AssemblyOptions
{
    public bool Enabled { get; init; } = true;

    public ReportFormat Report { get; init; } = ReportFormat.Json;
}
