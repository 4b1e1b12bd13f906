using System.Collections.Generic;
using AutoSpan.Fody.Rules;

namespace AutoSpan.Fody.Configuration;

/// <summary>What an <c>&lt;AutoSpan&gt;</c> element says, without a fault.</summary>
internal sealed record AutoSpanConfiguration
{
    /// <summary>The rules in the order of the file.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>The settings on <c>&lt;AutoSpan&gt;</c> itself, which every method has where no rule says otherwise.</summary>
    public SettingOverrides Defaults { get; init; } = SettingOverrides.None;

    /// <summary>The attributes that concern the whole assembly.</summary>
    public AssemblyOptions Options { get; init; } = new();

    /// <summary>False when nothing is to be woven.</summary>
    public bool Enabled => Options.Enabled;

    /// <summary>False when woven methods are trusted without a look.</summary>
    public bool Verify => Options.Verify;

    /// <summary>The format of the weaving report.</summary>
    public ReportFormat Report => Options.Report;

    /// <summary>
    /// True when the project's own FodyWeavers.xml says it; false for a solution-level file, which serves many projects,
    /// and where the place is not known.
    /// </summary>
    public bool IsProjectFile { get; init; }

    /// <summary>The rules, ready to be asked about the methods of one assembly.</summary>
    public RuleSet RulesFor(string assemblyName) => new(Rules, Defaults, assemblyName, IsProjectFile);
}
