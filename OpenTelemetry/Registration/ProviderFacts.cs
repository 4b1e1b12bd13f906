using System;
using System.Diagnostics;
using System.Reflection;
using OpenTelemetry.Trace;

namespace AutoSpan.Registration;

/// <summary>
/// What the SDK's tracer provider does not tell publicly: whether its sampler follows the parent, and its processors. Where a later SDK has them elsewhere, the
/// answers are the careful ones.
/// </summary>
internal static class ProviderFacts
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    /// <summary>Whether a span with a parent in this process that is not sampled is never sampled.</summary>
    public static bool SamplerFollowsParent(TracerProvider provider)
    {
        var sampler = SdkProperty("Sampler", provider);
        return sampler?.GetType().FullName == "OpenTelemetry.Trace.ParentBasedSampler"
            && Type.GetType("OpenTelemetry.Trace.ParentBasedSampler, OpenTelemetry")?.GetField("localParentNotSampled", Instance)
                ?.GetValue(sampler)?.GetType().Name == "AlwaysOffSampler";
    }

    /// <summary>Gives an ended Activity to the processors of the provider.</summary>
    /// <returns>False when they cannot be found.</returns>
    public static bool TryProcess(TracerProvider provider, Activity activity)
    {
        var processor = SdkProperty("Processor", provider);
        var onEnd = Type.GetType("OpenTelemetry.BaseProcessor`1[[System.Diagnostics.Activity, System.Diagnostics.DiagnosticSource]], OpenTelemetry")
            ?.GetMethod("OnEnd", Instance);
        if (processor is null || onEnd is null)
            return false;

        onEnd.Invoke(processor, [activity]);
        return true;
    }

    // The name is a literal, so that trimming keeps the properties.
    private static object? SdkProperty(string name, TracerProvider provider)
    {
        var type = Type.GetType("OpenTelemetry.Trace.TracerProviderSdk, OpenTelemetry");
        if (type is null || provider.GetType() != type)
            return null;

        return (name == "Sampler" ? type.GetProperty("Sampler", Instance) : type.GetProperty("Processor", Instance))?.GetValue(provider);
    }
}
