using System;
using AutoSpan.Distro.Starting;
using OpenTelemetry.Trace;

namespace AutoSpan.Distro;

/// <summary>
/// Starts the OpenTelemetry SDK as the environment says. A program that is woven with <c>export="auto"</c> starts it before <c>Main</c> and needs no call.
/// </summary>
public static class AutoSpanDistro
{
    /// <summary>Starts the export of all spans of this process, configured by the <c>OTEL_*</c> environment variables.</summary>
    /// <param name="configure">
    /// Adds sources, instrumentation or processors to the tracer provider before its exporters are added. What it throws is reported on standard error, and the
    /// export starts without what it has not added.
    /// </param>
    /// <remarks>
    /// It never throws, and it starts once: further calls are reported on standard error and change nothing. Spans are flushed when the process ends, within a
    /// bounded time. A wrong value of a variable is reported on standard error, and the default is used.
    /// </remarks>
    public static void Start(Action<TracerProviderBuilder>? configure = null) => DistroStarter.Start(ProgramIdentity.OfProcess(), configure);

    /// <summary>
    /// Starts the export from outside of the program, as <c>autospan run</c> does. A program that starts it itself, by a copy of this assembly of its own, then
    /// starts nothing.
    /// </summary>
    /// <param name="configure">See <see cref="Start(Action{TracerProviderBuilder})"/>.</param>
    /// <param name="alwaysStart">Starts also with <c>OTEL_TRACES_EXPORTER=none</c>: what <paramref name="configure"/> adds takes the spans.</param>
    internal static void StartFromOutside(Action<TracerProviderBuilder> configure, bool alwaysStart) =>
        DistroStarter.StartFromOutside(ProgramIdentity.OfProcess(), configure, alwaysStart);

    /// <summary>Exports what has ended so far.</summary>
    /// <param name="timeout">How long to wait at most.</param>
    /// <returns>True when everything was handed over in time, or nothing was started.</returns>
    public static bool Flush(TimeSpan timeout) => DistroStarter.Running?.Flush(timeout) ?? true;
}
