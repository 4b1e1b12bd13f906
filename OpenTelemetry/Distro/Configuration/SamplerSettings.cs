using System;
using System.Globalization;
using OpenTelemetry.Trace;

namespace AutoSpan.Distro.Configuration;

/// <summary><c>OTEL_TRACES_SAMPLER</c> and its argument. The SDK would read them too, but not where they have space around them.</summary>
internal static class SamplerSettings
{
    /// <summary>The sampler that the environment names; null where it names none.</summary>
    public static Sampler? Read(EnvironmentReader environment)
    {
        var create = environment.Choice<Func<Sampler>?>(
            Variables.TracesSampler,
            null,
            ("always_on", () => new AlwaysOnSampler()),
            ("always_off", () => new AlwaysOffSampler()),
            ("traceidratio", () => new TraceIdRatioBasedSampler(ReadRatio(environment))),
            ("parentbased_always_on", () => new ParentBasedSampler(new AlwaysOnSampler())),
            ("parentbased_always_off", () => new ParentBasedSampler(new AlwaysOffSampler())),
            ("parentbased_traceidratio", () => new ParentBasedSampler(new TraceIdRatioBasedSampler(ReadRatio(environment)))));
        return create?.Invoke();
    }

    private static double ReadRatio(EnvironmentReader environment)
    {
        if (environment.Text(Variables.TracesSamplerArgument) is not { } text)
            return 1;

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var ratio) && ratio is >= 0 and <= 1)
            return ratio;

        environment.Report(Variables.TracesSamplerArgument, text, "Use a number from 0 to 1");
        return 1;
    }
}
