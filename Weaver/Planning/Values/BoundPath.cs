using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Values;

/// <summary>A value path whose names are understood: how the woven method gets from what it has to the value.</summary>
/// <param name="Root">Where it begins.</param>
/// <param name="Steps">How it goes on.</param>
internal sealed record BoundPath(ValueRoot Root, IReadOnlyList<BoundStep> Steps)
{
    /// <summary>The type of the value.</summary>
    public TypeReference Type => Steps.Count == 0 ? Root.Type : Steps[Steps.Count - 1].Type;

    /// <summary>True when reading it can run code that throws.</summary>
    public bool CanThrow => Root.IsByReference || Steps.Any(step => step.CanThrow);
}
