using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace AutoSpan.Distro.Ending;

/// <summary>
/// Tells when the process ends, in each of the ways that leave time for it: the end of <c>Main</c>, <see cref="Environment.Exit"/>, an unhandled exception,
/// Ctrl+C, SIGTERM and SIGHUP. <see cref="Environment.FailFast(string)"/>, a stack overflow and SIGKILL leave none.
/// </summary>
internal static class ProcessEnd
{
    // A registration ends when it is collected.
    private static readonly List<PosixSignalRegistration> s_signals = [];

    /// <param name="flush">Exports what has ended; the process may go on.</param>
    /// <param name="flushAtEnd">The same, when the process does not go on. Event listeners are still told why something fails.</param>
    /// <param name="shutDown">Exports the rest. Event listeners are told nothing any more.</param>
    public static void Watch(Action flush, Action flushAtEnd, Action shutDown)
    {
        AssemblyLoadContext.Default.Unloading += _ => flushAtEnd();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => shutDown();
        AppDomain.CurrentDomain.UnhandledException += (_, _) => shutDown();
        foreach (var signal in new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP })
            Register(signal, flush);
    }

    /// <summary>
    /// Handlers run in the order opposite to their registration, and this one is registered before <c>Main</c>. So a host that shuts down in good order has
    /// cancelled the signal by now, and the process ends by itself later; without one it ends when this handler returns.
    /// </summary>
    private static void Register(PosixSignal signal, Action flush)
    {
        try
        {
            s_signals.Add(PosixSignalRegistration.Create(signal, context =>
            {
                if (!context.Cancel)
                    flush();
            }));
        }
        catch (PlatformNotSupportedException)
        {
            // There are no signals there, so none can end the process.
        }
    }
}
