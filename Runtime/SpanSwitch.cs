using System;
using AutoSpan.Internal;

namespace AutoSpan;

/// <summary>A switch for woven methods: see <see cref="SpanControl"/>.</summary>
public sealed class SpanSwitch
{
    internal SpanSwitch(string name, string? value, SpanSwitchOrigin origin)
    {
        try
        {
            Pattern = new SwitchPattern(name);
            Value = SwitchValue.Read(value);
        }
        catch (FormatException fault)
        {
            throw new FormatException($"The switch '{name}' cannot be read: {fault.Message}", fault);
        }

        Origin = origin;
    }

    /// <summary>The methods that it is for: the beginning of their full name, such as <c>Shop.Data</c>, or <c>Default</c> for all.</summary>
    public string Name => Pattern.ToString();

    /// <summary>What it says, such as <c>off</c> or <c>on, minDuration=1ms</c>.</summary>
    public string Setting => Value.ToString();

    /// <summary>Where it comes from.</summary>
    public SpanSwitchOrigin Origin { get; }

    internal SwitchPattern Pattern { get; }

    internal SwitchValue Value { get; }

    /// <summary>The name and what it says.</summary>
    public override string ToString() => $"{Name}={Setting}";
}
