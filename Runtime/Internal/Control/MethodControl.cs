using System;

namespace AutoSpan.Internal;

/// <summary>What is in force for one woven method, for one version of the switches.</summary>
internal sealed class MethodControl
{
    /// <summary>What every method has before it was looked at.</summary>
    public static readonly MethodControl Unknown = new();

    private MethodControl() => Version = -1;

    public MethodControl(MethodTableEntry method, SpanSwitch? decider, int version)
    {
        Version = version;
        Switch = decider;
        IsOn = decider is null || (method.StartsOff && decider.Pattern.IsDefault && decider.Value.IsOn) ? !method.StartsOff : decider.Value.IsOn;
        MinDuration = decider?.Value.MinDuration ?? method.MinDuration;
        Limit = decider?.Value.Limit ?? method.Limit;
        IsPlain = IsOn && Limit == 0 && MinDuration == TimeSpan.Zero;
    }

    /// <summary>The version of the switches that it is for.</summary>
    public int Version { get; }

    /// <summary>Whether its spans are started as if there was no control at all.</summary>
    public bool IsPlain { get; }

    public bool IsOn { get; }

    public TimeSpan MinDuration { get; }

    public int Limit { get; }

    public SpanSwitch? Switch { get; }
}
