using System;
using System.Threading;
using AutoSpan.Distro.Configuration;
using AutoSpan.Distro.Notices;
using AutoSpan.Distro.Propagation;
using OpenTelemetry.Trace;

namespace AutoSpan.Distro.Starting;

/// <summary>Starts the export once for a process, and never fails the program.</summary>
internal static class DistroStarter
{
    // Known to all copies of this assembly in a process.
    private const string StartedFromOutside = "AutoSpan.Distro.StartedFromOutside";

    private static int s_started;

    /// <summary>What is running; null before the start, and where nothing is exported.</summary>
    public static RunningDistro? Running { get; private set; }

    public static void Start(ProgramIdentity program, Action<TracerProviderBuilder>? configure)
    {
        if (AppContext.GetData(StartedFromOutside) is null)
            Start(program, configure, alwaysStart: false);
    }

    /// <param name="program">What the program is called.</param>
    /// <param name="configure">Adds to the tracer provider.</param>
    /// <param name="alwaysStart">Starts also where no exporter is configured.</param>
    public static void StartFromOutside(ProgramIdentity program, Action<TracerProviderBuilder> configure, bool alwaysStart)
    {
        AppContext.SetData(StartedFromOutside, true);
        Start(program, configure, alwaysStart);
    }

    private static void Start(ProgramIdentity program, Action<TracerProviderBuilder>? configure, bool alwaysStart)
    {
        var environment = new EnvironmentReader(Environment.GetEnvironmentVariable);
        var settings = DistroSettings.Read(environment);
        var notices = new NoticeWriter(() => Console.Error, settings.LogLevel ?? NoticeLevel.Warn);
        try
        {
            if (Interlocked.Exchange(ref s_started, 1) == 1)
            {
                notices.Warn(
                    "AutoSpan.Distro is started already, and the second start is ignored. " +
                    "Remove export=\"auto\" or the call of AutoSpanDistro.Start.");
            }
            else if (settings.IsDisabled)
            {
                // By the specification, a disabled SDK still passes the context of traces on.
                Propagate(settings);
            }
            else
            {
                Start(program, configure, environment, settings, notices, alwaysStart);
            }
        }
        catch (Exception fault)
        {
            // Whatever it is: the program must run.
            notices.Error($"AutoSpan.Distro cannot start, and no spans are exported: {fault}");
        }
    }

    private static void Start(
        ProgramIdentity program,
        Action<TracerProviderBuilder>? configure,
        EnvironmentReader environment,
        DistroSettings settings,
        NoticeWriter notices,
        bool alwaysStart)
    {
        if (OtherAgents.Describe(environment) is { } agent)
        {
            notices.Warn(agent);
            return;
        }

        foreach (var problem in environment.Problems)
            notices.Warn(problem);

        Propagate(settings);
        if (settings.Exporters.Count > 0 || alwaysStart)
            Running = RunningDistro.Start(program, configure, settings, notices);
    }

    private static void Propagate(DistroSettings settings)
    {
        if (settings.Propagators is { } propagators)
            PropagatorFactory.Use(propagators);
    }
}
