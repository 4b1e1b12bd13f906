using System.Collections.Generic;
using System.Linq;
using AutoSpan.Distro.Notices;
using OpenTelemetry.Trace;

namespace AutoSpan.Distro.Configuration;

/// <summary>What the environment says about the export of this process.</summary>
internal sealed record DistroSettings
{
    public bool IsDisabled { get; private init; }

    public IReadOnlyList<ExporterKind> Exporters { get; private init; } = [];

    /// <summary>Null for the default, which is what .NET does by itself.</summary>
    public IReadOnlyList<PropagatorKind>? Propagators { get; private init; }

    public ExceptionSignal ExceptionSignal { get; private init; }

    /// <summary>Null for the default, and for what the program's own configuration says.</summary>
    public Sampler? Sampler { get; private init; }

    public IReadOnlyDictionary<string, object> ResourceAttributes { get; private init; } = new Dictionary<string, object>();

    /// <summary>How long the end of the process may wait for the backend, in milliseconds.</summary>
    public int EndTimeout { get; private init; }

    public BatchSettings TraceBatches { get; private init; } = new(2048, 512, 5000);

    /// <summary>Null where no log records are exported.</summary>
    public BatchSettings? LogBatches { get; private init; }

    public OtlpSettings Traces { get; private init; } = OtlpSettings.Default;

    public OtlpSettings Logs { get; private init; } = OtlpSettings.Default;

    /// <summary>Null where <c>OTEL_LOG_LEVEL</c> is not set: then only this package's own notices are shown, and not those of the SDK.</summary>
    public NoticeLevel? LogLevel { get; private init; }

    public static DistroSettings Read(EnvironmentReader environment)
    {
        var signal = ReadExceptionSignal(environment);
        var settings = new DistroSettings
        {
            LogLevel = environment.Choice<NoticeLevel?>(
                Variables.LogLevel, null,
                ("none", NoticeLevel.None), ("error", NoticeLevel.Error), ("warn", NoticeLevel.Warn), ("info", NoticeLevel.Info), ("debug", NoticeLevel.Debug)),
            IsDisabled = environment.Choice(Variables.SdkDisabled, false, ("true", true), ("false", false)),
            Exporters = ReadExporters(environment),
            Propagators = environment.Choices(
                Variables.Propagators,
                ("tracecontext", PropagatorKind.TraceContext), ("baggage", PropagatorKind.Baggage), ("b3", PropagatorKind.B3),
                ("b3multi", PropagatorKind.B3Multi), ("none", PropagatorKind.None)),
            ExceptionSignal = signal,
            Sampler = SamplerSettings.Read(environment),
            ResourceAttributes = ResourceSettings.Read(environment),
            EndTimeout = environment.Timeout(Variables.BatchTimeout) ?? 5000,
            TraceBatches = BatchSettings.Read(environment, Variables.BatchPrefix, "spans", 5000),
            LogBatches = signal == ExceptionSignal.Events ? null : BatchSettings.Read(environment, Variables.LogBatchPrefix, "log records", 1000),
            Traces = OtlpSettings.Read(environment, "TRACES", "v1/traces"),
            Logs = OtlpSettings.Read(environment, "LOGS", "v1/logs")
        };
        CheckLimits(environment);
        CheckConfigurationFile(environment);
        return settings;
    }

    private static IReadOnlyList<ExporterKind> ReadExporters(EnvironmentReader environment)
    {
        var exporters = environment.Choices(
            Variables.TracesExporter, ("otlp", ExporterKind.Otlp), ("console", ExporterKind.Console), ("none", ExporterKind.None));
        return exporters is null ? [ExporterKind.Otlp] : [.. exporters.Where(exporter => exporter != ExporterKind.None)];
    }

    private static ExceptionSignal ReadExceptionSignal(EnvironmentReader environment)
    {
        var signal = environment.Choice(
            Variables.ExceptionSignal, ExceptionSignal.Events, ("logs", ExceptionSignal.Logs), ("logs/dup", ExceptionSignal.LogsAndEvents));
        if (signal == ExceptionSignal.Events || environment.Choices(Variables.LogsExporter, ("otlp", true), ("none", false)) is not [false])
            return signal;

        environment.Warn($"{Variables.ExceptionSignal}: with {Variables.LogsExporter}=none there are no log records, so exceptions are events of their spans.");
        return ExceptionSignal.Events;
    }

    // The exporter uses its defaults for what it cannot read, without a word that anybody sees.
    private static void CheckLimits(EnvironmentReader environment)
    {
        foreach (var limit in Variables.Limits)
        {
            if (environment.HasSpaceAround(limit))
                environment.Report(limit, environment.Text(limit)!, "Use a whole number without space around it");
            else
                environment.Number(limit, 0, "characters or items");
        }
    }

    private static void CheckConfigurationFile(EnvironmentReader environment)
    {
        foreach (var variable in Variables.ConfigurationFiles)
        {
            if (environment.Text(variable) is { } file)
                environment.Report(variable, file, "Use the other OTEL_* variables: a configuration file is not supported");
        }
    }
}
