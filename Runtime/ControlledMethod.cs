using System;

namespace AutoSpan;

/// <summary>A woven method, and what is in force for it now.</summary>
public sealed class ControlledMethod
{
    internal ControlledMethod(string function, string name, Internal.MethodControl control)
    {
        Function = function;
        Name = name;
        IsOn = control.IsOn;
        MinDuration = control.MinDuration;
        Limit = control.Limit;
        Switch = control.Switch;
    }

    /// <summary>The full name, as the tag <c>code.function.name</c> and switches have it.</summary>
    public string Function { get; }

    /// <summary>The name of its span or event.</summary>
    public string Name { get; }

    /// <summary>Whether it has spans or events.</summary>
    public bool IsOn { get; }

    /// <summary>A shorter span is not exported; zero for none.</summary>
    public TimeSpan MinDuration { get; }

    /// <summary>So many spans directly under one span; 0 for no limit.</summary>
    public int Limit { get; }

    /// <summary>The switch that decides; null when none does, and the rules of FodyWeavers.xml do.</summary>
    public SpanSwitch? Switch { get; }
}
