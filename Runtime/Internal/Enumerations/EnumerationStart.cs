using System.Diagnostics;
using AutoSpan.WovenApi;

namespace AutoSpan.Internal;

/// <summary>Starts the span of an enumeration.</summary>
/// <param name="tracer">The tracer of the span.</param>
/// <param name="method">The index of the method.</param>
/// <param name="reader">Writes what is asked of the arguments.</param>
/// <param name="remoteParent">Finds the parent in another process.</param>
internal readonly struct EnumerationStart(Tracer tracer, int method, EntryReader? reader, RemoteParentReader? remoteParent)
{
    public Tracer Tracer => tracer;

    /// <returns>The span, which is current now; null when there is to be none: then nothing has changed.</returns>
    public Activity? Start()
    {
        // Who listened when the enumeration began may not listen any more.
        if (!tracer.HasListeners)
            return null;

        var span = remoteParent is null ? tracer.Start(method) : StartWithParent(remoteParent);
        if (reader is not null && span is { IsAllDataRequested: true })
            reader(span);

        return span;
    }

    private Activity? StartWithParent(RemoteParentReader find) => tracer.IsOn(method) ? tracer.Start(method, find()) : null;
}
