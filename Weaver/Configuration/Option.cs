using System.Collections.Generic;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Definitions;

namespace AutoSpan.Fody.Configuration;

/// <summary>Every option: the attributes of <c>&lt;AutoSpan&gt;</c> that concern the whole assembly.</summary>
internal static class Option
{
    public static AttributeDefinition<bool> Enabled { get; } = AttributeDefinition.OneOf<bool>("enabled", Elements.AutoSpan,
        "Whether AutoSpan weaves the assembly.",
        new("true", true, "Weaves it"),
        new("false", false, "Does not weave it"));

    public static AttributeDefinition<bool> Verify { get; } = AttributeDefinition.OneOf<bool>("verify", Elements.AutoSpan,
        "Whether the IL of every woven method is verified before the assembly is written.",
        new("true", true, "Verified. A method that fails keeps its original body"),
        new("false", false, "Not verified"));

    public static AttributeDefinition<ReportFormat> Report { get; } = AttributeDefinition.OneOf<ReportFormat>("report", Elements.AutoSpan,
        "Format of the [report](report.md), which gives the result and the reason for each method.",
        new("json", ReportFormat.Json, "A JSON file"),
        new("html", ReportFormat.Html, "A JSON file, and a page for the browser beside it"),
        new("none", ReportFormat.None, "No report"));

    public static AttributeDefinition<ExportMode> Export { get; } = AttributeDefinition.OneOf<ExportMode>("export", Elements.AutoSpan,
        "Whether a woven program [exports its spans](opentelemetry.md#export-without-code), configured by environment variables alone.",
        new("none", ExportMode.None, "The program sets up OpenTelemetry itself"),
        new("auto", ExportMode.Auto, "The package AutoSpan.Distro starts the OpenTelemetry SDK before `Main`. Libraries ignore it, and so do test projects " +
            "if it is in a solution-level file"));

    public static AttributeDefinition<DiagnosticIds> NoWarn { get; } = AttributeDefinition.Of("noWarn", Elements.AutoSpan,
        "[Diagnostics](diagnostics.md) that are not reported. Errors cannot be silenced.",
        DiagnosticIds.SyntaxFor(Severity.Warning, Severity.Information), DiagnosticIds.None, "none");

    public static AttributeDefinition<DiagnosticIds> WarningsAsErrors { get; } = AttributeDefinition.Of("warningsAsErrors", Elements.AutoSpan,
        "Warnings that are reported as errors: nothing is woven, and the build fails. A diagnostic that `noWarn` silences stays silent.",
        DiagnosticIds.SyntaxFor(Severity.Warning), DiagnosticIds.None, "none");

    /// <summary>All of them, in the order in which they are documented.</summary>
    public static IReadOnlyList<AttributeDefinition> All { get; } = [Enabled, Verify, Report, Export, NoWarn, WarningsAsErrors];
}
