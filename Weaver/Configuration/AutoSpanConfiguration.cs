using System.Collections.Generic;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Settings;

namespace AutoSpan.Fody.Configuration;

/// <summary>The content of an <c>&lt;AutoSpan&gt;</c> element without errors.</summary>
internal sealed record AutoSpanConfiguration
{
    /// <summary>The rules in the order of the file.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>The settings on <c>&lt;AutoSpan&gt;</c> itself, which every method has where no rule says otherwise.</summary>
    public SettingValues Defaults { get; init; } = SettingValues.None;

    /// <summary>The values of <see cref="Option"/>s.</summary>
    public AttributeValues Options { get; init; } = AttributeValues.None;

    /// <summary>False when nothing is to be woven.</summary>
    public bool Enabled => Options.Get(Option.Enabled);

    /// <summary>False when woven methods are not verified.</summary>
    public bool Verify => Options.Get(Option.Verify);

    /// <summary>The format of the weaving report.</summary>
    public ReportFormat Report => Options.Get(Option.Report);

    /// <summary>True when a program starts AutoSpan.Distro by itself.</summary>
    public bool Exports => Options.Get(Option.Export) == ExportMode.Auto;

    /// <summary>
    /// True when the project's own FodyWeavers.xml says it; false for a solution-level file, which serves many projects,
    /// and where the place is not known.
    /// </summary>
    public bool IsProjectFile { get; init; }

    /// <summary>The rules, ready to decide about the methods of one assembly.</summary>
    public RuleSet RulesFor(string assemblyName) => new(Rules, Defaults, assemblyName);
}
