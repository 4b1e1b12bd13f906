using System;
using System.Reflection;
using AutoSpan.Distro.Configuration;
using AutoSpan.WovenApi;

namespace AutoSpan.Distro.Starting;

/// <summary>Agents that export the spans of a process from outside. Beside one of them this package would export everything twice.</summary>
internal static class OtherAgents
{
    private const string ProfilerEnabled = "CORECLR_ENABLE_PROFILING";
    private const string Profiler = "CORECLR_PROFILER";
    private const string StartupHooks = "DOTNET_STARTUP_HOOKS";
    private const string OpenTelemetryProfiler = "{918728DD-259F-4A6A-AC2B-B85E1B658318}";
    private const string DatadogProfiler = "{846F5F1C-F9AE-4B07-969E-05C26BC060D8}";

    /// <summary>What to tell of the agent that is there; null where none is.</summary>
    /// <param name="environment">The environment.</param>
    public static string? Describe(EnvironmentReader environment)
    {
        var profiler = environment.Text(ProfilerEnabled) == "1" ? environment.Text(Profiler) : null;
        if (OpenTelemetryProfiler.Equals(profiler, StringComparison.OrdinalIgnoreCase) || HasStartupHook(environment, "OpenTelemetry.AutoInstrumentation"))
        {
            const string additional = "OTEL_DOTNET_AUTO_TRACES_ADDITIONAL_SOURCES";
            var variable = profiler is null ? StartupHooks : Profiler;
            return $"{variable}: OpenTelemetry .NET Automatic Instrumentation exports already, so AutoSpan.Distro does not. " +
                (environment.Text(additional) is null
                    ? $"Set {additional}={Sources()} for the spans of the program."
                    : $"{additional} says which spans of the program it exports.");
        }

        return DatadogProfiler.Equals(profiler, StringComparison.OrdinalIgnoreCase)
            ? $"{Profiler}: the tracer of Datadog exports already, so AutoSpan.Distro does not. " +
                "DD_TRACE_OTEL_ENABLED=true makes it export the spans of the program."
            : null;
    }

    private static string Sources() =>
        string.Join(',', Assembly.GetEntryAssembly()?.GetCustomAttribute<WovenSourcesAttribute>()?.Names ?? ["<the names of the sources>"]);

    private static bool HasStartupHook(EnvironmentReader environment, string name) =>
        environment.Text(StartupHooks)?.Contains(name, StringComparison.OrdinalIgnoreCase) ?? false;
}
