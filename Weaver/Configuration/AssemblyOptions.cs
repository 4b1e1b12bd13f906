namespace AutoSpan.Fody.Configuration;

/// <summary>The attributes that only <c>&lt;AutoSpan&gt;</c> itself takes.</summary>
internal sealed record AssemblyOptions
{
    public bool Enabled { get; init; } = true;

    /// <summary>True when the IL of every woven method is judged before the assembly is written.</summary>
    public bool Verify { get; init; } = true;

    public ReportFormat Report { get; init; } = ReportFormat.Json;
}
