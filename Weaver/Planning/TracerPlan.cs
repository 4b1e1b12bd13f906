using System.Collections.Generic;
using AutoSpan.Fody.Rules;

namespace AutoSpan.Fody.Planning;

/// <summary>
/// The settings that a tracer holds. Methods with equal settings share one: records compare by value, and the ignored types are
/// kept as one text so that they do too.
/// </summary>
/// <param name="Source">The name of the <c>ActivitySource</c>.</param>
/// <param name="Kind">The kind of the spans.</param>
/// <param name="Parent">What they may have as parent.</param>
/// <param name="Exceptions">What an escaping exception leaves on them.</param>
/// <param name="Status">Which status they are given.</param>
/// <param name="Recursion">Whether a method that is called directly inside itself has a span of its own.</param>
/// <param name="IgnoredExceptions">Full type names, separated by spaces.</param>
internal sealed record TracerPlan(
    string Source,
    SpanKind Kind,
    ParentMode Parent,
    ExceptionPolicy Exceptions,
    StatusPolicy Status,
    RecursionPolicy Recursion,
    string IgnoredExceptions)
{
    private const string DefaultIgnoredExceptions = "System.OperationCanceledException";

    /// <summary>The settings other than the source that differ from their defaults, as woven code passes them.</summary>
    public string SettingsText => Contract.SettingsText.Write(NotDefault());

    private IEnumerable<KeyValuePair<string, string>> NotDefault()
    {
        if (Kind != SpanKind.Internal)
            yield return Setting(SettingKeys.Kind, Kind);
        if (Parent != ParentMode.Any)
            yield return Setting(SettingKeys.Parent, Parent);
        if (Exceptions != ExceptionPolicy.Record)
            yield return Setting(SettingKeys.Exceptions, Exceptions);
        if (Status != StatusPolicy.Error)
            yield return Setting(SettingKeys.Status, Status);
        if (Recursion != RecursionPolicy.Include)
            yield return Setting(SettingKeys.Recursion, Recursion);
        if (IgnoredExceptions != DefaultIgnoredExceptions)
            yield return new KeyValuePair<string, string>(SettingKeys.Ignore, IgnoredExceptions);
    }

    private static KeyValuePair<string, string> Setting(string key, System.Enum value) => new(key, value.ToString().ToLowerInvariant());
}
