using System;
using System.Collections.Generic;
using System.Diagnostics;
using AutoSpan.Hosting;
using OpenTelemetry.Trace;

namespace AutoSpan.Registration;

/// <summary>
/// Tells the runtime about a tracer provider: that spans below their minimum duration can be dropped, and whether its sampler follows the parent. It lives as
/// long as the provider.
/// </summary>
internal sealed class ControlledProvider : IDisposable
{
    private static readonly object s_lock = new();
    private static readonly List<ControlledProvider> s_all = [];

    private readonly TracerProvider _provider;
    private readonly IDisposable _processing;

    public ControlledProvider(TracerProvider provider)
    {
        _provider = provider;
        Change(() => s_all.Add(this));
        _processing = SpanProcessing.Enable(ExportLate);
    }

    public void Dispose()
    {
        _processing.Dispose();
        Change(() => s_all.Remove(this));
    }

    // Of several providers, all must be known.
    private static void Change(Action change)
    {
        lock (s_lock)
        {
            change();
            // A provider that is being built has no sampler yet.
            ControlledProvider[] all = [.. s_all];
            SpanProcessing.SetSamplerFollowsParent(all.Length == 0 ? null : () => FollowParent(all));
        }
    }

    private static bool? FollowParent(ControlledProvider[] all)
    {
        bool? follow = true;
        foreach (var one in all)
        {
            switch (ProviderFacts.SamplerFollowsParent(one._provider))
            {
                case false:
                    return false;
                case null:
                    follow = null;
                    break;
            }
        }

        return follow;
    }

    private void ExportLate(Activity activity)
    {
        if (!ProviderFacts.TryProcess(_provider, activity))
            RegistrationEventSource.Log.ParentNotExported(activity.OperationName, activity.SpanId.ToHexString());
    }
}
