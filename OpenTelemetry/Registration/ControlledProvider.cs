using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
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
    private readonly bool _followsParent;

    public ControlledProvider(TracerProvider provider)
    {
        _provider = provider;
        _followsParent = ProviderFacts.SamplerFollowsParent(provider);
        Change(() => s_all.Add(this));
        SpanProcessing.Enable(ExportLate);
    }

    public void Dispose() => Change(() => s_all.Remove(this));

    // Of several providers, all must be known.
    private static void Change(Action change)
    {
        lock (s_lock)
        {
            change();
            SpanProcessing.SetSamplerFollowsParent(s_all.Count > 0 && s_all.TrueForAll(provider => provider._followsParent));
        }
    }

    private static void ExportLate(Activity activity)
    {
        ControlledProvider[] providers;
        lock (s_lock)
            providers = [.. s_all];

        if (!providers.Aggregate(true, (all, one) => ProviderFacts.TryProcess(one._provider, activity) && all))
            RegistrationEventSource.Log.ParentNotExported(activity.OperationName, activity.SpanId.ToHexString());
    }
}
