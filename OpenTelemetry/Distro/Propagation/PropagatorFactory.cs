using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using AutoSpan.Distro.Configuration;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;

namespace AutoSpan.Distro.Propagation;

/// <summary>
/// Makes the propagators that <c>OTEL_PROPAGATORS</c> names the ones of the process: of the SDK, and of HttpClient and ASP.NET Core, which ask .NET.
/// </summary>
internal static class PropagatorFactory
{
    public static void Use(IReadOnlyList<PropagatorKind> kinds)
    {
        TextMapPropagator[] propagators = [.. kinds.Where(kind => kind != PropagatorKind.None).Select(Create)];
        var propagator = propagators.Length == 1 ? propagators[0] : new CompositeTextMapPropagator(propagators);
        Sdk.SetDefaultTextMapPropagator(propagator);
        DistributedContextPropagator.Current =
            propagators.Length == 0 ? DistributedContextPropagator.CreateNoOutputPropagator() : new PropagatorBridge(propagator);
    }

    // The package that takes its place is not needed for it.
#pragma warning disable CS0618
    private static TextMapPropagator Create(PropagatorKind kind) => kind switch
    {
        PropagatorKind.Baggage => new BaggagePropagator(),
        PropagatorKind.B3 => new B3Propagator(singleHeader: true),
        PropagatorKind.B3Multi => new B3Propagator(singleHeader: false),
        _ => new TraceContextPropagator()
    };
#pragma warning restore CS0618
}
