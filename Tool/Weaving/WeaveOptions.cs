using System;
using System.Collections.Generic;
using AutoSpan.Tool.Assemblies;
using AutoSpan.Tool.Configurations;

namespace AutoSpan.Tool.Weaving;

/// <summary>How assemblies are woven.</summary>
internal sealed record WeaveOptions
{
    public required ConfigurationSource Configuration { get; init; }

    /// <summary>Files and folders with references, besides what is found by itself.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Null to leave assemblies with a strong name unsigned.</summary>
    public StrongNameKey? Key { get; init; }

    /// <summary>Whether there can be nothing to do, because everything is woven.</summary>
    public bool AllowsWoven { get; init; }

    /// <summary>Whether <c>export="auto"</c> of the configuration is followed.</summary>
    public bool StartsExport { get; init; } = true;

    /// <summary>The most assemblies that are woven at a time.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
