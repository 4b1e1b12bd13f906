using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AutoSpan.Distro.Notices;

namespace AutoSpan.Distro.Configuration;

/// <summary>What the environment says about the export of this process.</summary>
internal sealed record DistroSettings
{
    private static readonly string[] Samplers =
    [
        "always_on", "always_off", "traceidratio", "parentbased_always_on", "parentbased_always_off", "parentbased_traceidratio"
    ];

    public bool IsDisabled { get; private init; }

    public IReadOnlyList<ExporterKind> Exporters { get; private init; } = [];

    /// <summary>Null for the default, which is what .NET does by itself.</summary>
    public IReadOnlyList<PropagatorKind>? Propagators { get; private init; }

    public ExceptionSignal ExceptionSignal { get; private init; }

    /// <summary>How long the end of the process may wait for the backend, in milliseconds.</summary>
    public int EndTimeout { get; private init; }

    public OtlpSettings Traces { get; private init; } = OtlpSettings.Default;

    public OtlpSettings Logs { get; private init; } = OtlpSettings.Default;

    /// <summary>Null where <c>OTEL_LOG_LEVEL</c> is not set: then only this package's own notices are shown, and not those of the SDK.</summary>
    public NoticeLevel? LogLevel { get; private init; }

    public static DistroSettings Read(EnvironmentReader environment)
    {
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
            ExceptionSignal = environment.Choice(
                Variables.ExceptionSignal, ExceptionSignal.Events, ("logs", ExceptionSignal.Logs), ("logs/dup", ExceptionSignal.LogsAndEvents)),
            EndTimeout = environment.Number(Variables.BatchTimeout, 1, "milliseconds") ?? 5000,
            Traces = OtlpSettings.Read(environment, "TRACES", "v1/traces"),
            Logs = OtlpSettings.Read(environment, "LOGS", "v1/logs")
        };
        CheckWhatTheSdkReads(environment);
        return settings;
    }

    private static IReadOnlyList<ExporterKind> ReadExporters(EnvironmentReader environment)
    {
        var exporters = environment.Choices(
            Variables.TracesExporter, ("otlp", ExporterKind.Otlp), ("console", ExporterKind.Console), ("none", ExporterKind.None));
        return exporters is null ? [ExporterKind.Otlp] : [.. exporters.Where(exporter => exporter != ExporterKind.None)];
    }

    // The SDK uses its defaults for what it cannot read, without a word that anybody sees.
    private static void CheckWhatTheSdkReads(EnvironmentReader environment)
    {
        var sampler = environment.Choice(Variables.TracesSampler, "", [.. Samplers.Select(name => (name, name))]);
        if (sampler.EndsWith("traceidratio", StringComparison.Ordinal))
            CheckRatio(environment);

        environment.Number(Variables.BatchDelay, 1, "milliseconds");
        var queue = environment.Number(Variables.BatchQueue, 1, "spans") ?? 2048;
        if (environment.Number(Variables.BatchSize, 1, "spans") is { } size && size > queue)
            environment.Report(Variables.BatchSize, size.ToString(CultureInfo.InvariantCulture), $"Use at most the size of the queue, {queue} spans");

        foreach (var limit in Variables.Limits)
            environment.Number(limit, 0, "characters or items");

        foreach (var pair in (environment.Text(Variables.ResourceAttributes) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.IndexOf('=') < 1)
                environment.Report(Variables.ResourceAttributes, pair.Trim(), "Use 'key=value' pairs separated by commas");
        }
    }

    private static void CheckRatio(EnvironmentReader environment)
    {
        if (environment.Text(Variables.TracesSamplerArgument) is { } text
            && !(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var ratio) && ratio is >= 0 and <= 1))
        {
            environment.Report(Variables.TracesSamplerArgument, text, "Use a number from 0 to 1");
        }
    }
}
