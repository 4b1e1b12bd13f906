using System.Collections.Generic;
using System.IO;
using AutoSpan.Tool.Assemblies;
using AutoSpan.Tool.Configurations;

namespace AutoSpan.Tool.Weaving;

/// <summary>An assembly to decide about, and what to do with it.</summary>
internal sealed record AssemblyTask
{
    public required AssemblyImage Image { get; init; }

    public required ConfigurationSource Configuration { get; init; }

    /// <summary>Where the woven assembly is written; null to write nothing.</summary>
    public string? Output { get; init; }

    /// <summary>The folder where the result will be in the end: messages name it.</summary>
    public string? FinalFolder { get; init; }

    /// <summary>The assemblies beside it that it may load although its code does not name them.</summary>
    public IReadOnlyList<string> Deployed { get; init; } = [];

    /// <summary>Those of them that are of packages.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Whether <c>export="auto"</c> of the configuration is followed.</summary>
    public bool StartsExport { get; init; } = true;

    /// <summary>Signs assemblies that have a strong name; null to leave them unsigned.</summary>
    public StrongNameKey? Key { get; init; }

    /// <summary>True where the configuration serves this assembly only: then a rule that does nothing is a mistake.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The folder that paths in the report are relative to; null for that of the configuration.</summary>
    public string? ProjectFolder { get; init; }

    /// <summary>The path that the report gives for the configuration, where it is tried out in place of another.</summary>
    public string? ConfigurationInPlaceOf { get; init; }

    public string? BaseFolder => ProjectFolder ?? Path.GetDirectoryName(Configuration.Path);
}
