using System;

namespace AssemblyToProcess;

/// <summary>
/// The method is called with these arguments, woven and unwoven, observed and not; every call must have the same outcome.
/// Observed, the first span is the method's own, and has Error status when an exception escapes that is no cancellation.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RunAttribute(params object?[] arguments) : Attribute
{
    public object?[] Arguments { get; } = arguments;

    /// <summary>How many spans the call makes.</summary>
    public int Spans { get; set; } = 1;
}
