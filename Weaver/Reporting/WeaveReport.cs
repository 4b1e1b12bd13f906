using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Reporting;

/// <summary>
/// The decision about every method of an assembly, and why. The JSON and HTML reports, the build line and the commands of the tool are views of it.
/// </summary>
internal sealed record WeaveReport
{
    /// <summary>The version of the JSON format. It is increased when a program that reads the format could no longer do so.</summary>
    public const int Version = 1;

    /// <summary>The simple name of the assembly.</summary>
    public required string Assembly { get; init; }

    /// <summary>
    /// <c>&lt;AutoSpan&gt;</c> if it decides or gives a setting, every rule of the configuration in its order, with or without effect, and the attributes in
    /// code that have one.
    /// </summary>
    public IReadOnlyList<RuleEntry> Rules { get; init; } = [];

    /// <summary>What holds for spans where nothing gives a value.</summary>
    public IReadOnlyList<SettingEntry> SpanDefaults { get; init; } = [];

    /// <summary>What holds for events where nothing gives a value.</summary>
    public IReadOnlyList<SettingEntry> EventDefaults { get; init; } = [];

    /// <summary>Every method, ordered by namespace, type, name, parameters and signature, by the numbers of their characters.</summary>
    public IReadOnlyList<MethodEntry> Methods { get; init; } = [];

    public IEnumerable<MethodEntry> Woven => Methods.Where(method => method.IsWoven);

    public IEnumerable<MethodEntry> Skipped => Methods.Where(method => !method.IsWoven);
}
