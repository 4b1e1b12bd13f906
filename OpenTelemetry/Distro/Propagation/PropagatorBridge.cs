using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;

namespace AutoSpan.Distro.Propagation;

/// <summary>Lets .NET itself, and so HttpClient and ASP.NET Core, use a propagator of OpenTelemetry.</summary>
internal sealed class PropagatorBridge(TextMapPropagator propagator) : DistributedContextPropagator
{
    public override IReadOnlyCollection<string> Fields => [.. propagator.Fields ?? new HashSet<string>()];

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
        if (activity is null || setter is null)
            return;

        var baggage = activity.Baggage.Aggregate(Baggage.Current, (all, item) => all.SetBaggage(item.Key, item.Value));
        propagator.Inject(new PropagationContext(activity.Context, baggage), carrier, (to, name, value) => setter(to, name, value));
    }

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState)
    {
        var context = Extract(carrier, getter).ActivityContext;
        var isValid = context.TraceId != default && context.SpanId != default;
        traceId = isValid ? $"00-{context.TraceId}-{context.SpanId}-{(context.TraceFlags.HasFlag(ActivityTraceFlags.Recorded) ? "01" : "00")}" : null;
        traceState = isValid ? context.TraceState : null;
    }

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) =>
        Extract(carrier, getter).Baggage.GetBaggage().Select(item => new KeyValuePair<string, string?>(item.Key, item.Value));

    private PropagationContext Extract(object? carrier, PropagatorGetterCallback? getter)
    {
        return getter is null ? default : propagator.Extract(default, carrier, Values);

        IEnumerable<string> Values(object? from, string name)
        {
            getter(from, name, out var value, out var values);
            return values ?? (value is null ? [] : [value]);
        }
    }
}
