using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace AutoSpan.Distro.Ending;

/// <summary>
/// Tells when the process ends, in each of the ways that leave time for it: the end of <c>Main</c>, <see cref="Environment.Exit"/>, an unhandled exception, Ctrl+C,
/// SIGTERM and SIGHUP. <see cref="Environment.FailFast(string)"/>, a stack overflow and SIGKILL leave none.
/// </summary>
internal sealed class ProcessEnd
{
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly Action _flush;
    private readonly Action _shutDown;

    private ProcessEnd(Action flush, Action shutDown)
    {
        _flush = flush;
        _shutDown = shutDown;
    }

    /// <param name="flush">Exports what has ended; the process may go on.</param>
    /// <param name="shutDown">Exports what has ended; the process does not go on.</param>
    /// <returns>What keeps the registrations alive.</returns>
    public static ProcessEnd Watch(Action flush, Action shutDown)
    {
        var end = new ProcessEnd(flush, shutDown);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => end._shutDown();
        AppDomain.CurrentDomain.UnhandledException += (_, _) => end._shutDown();
        foreach (var signal in new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP })
            end.Register(signal);

        return end;
    }

    private void Register(PosixSignal signal)
    {
        try
        {
            _signals.Add(PosixSignalRegistration.Create(signal, OnSignal));
        }
        catch (PlatformNotSupportedException)
        {
            // There are no signals there, so none can end the process.
        }
    }

    /// <summary>
    /// Handlers run in the order opposite to their registration, and this one is registered before <c>Main</c>. So a host that shuts down in good order has cancelled
    /// the signal by now, and the process ends by itself later; without one it ends when this handler returns.
    /// </summary>
    private void OnSignal(PosixSignalContext context)
    {
        if (!context.Cancel)
            _flush();
    }
}
