using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Settings;

/// <summary>
/// Combines the settings of rules. What was combined once is found again, so that methods for which the same rules count share their settings: an assembly has
/// many methods and few combinations.
/// </summary>
internal sealed class SettingCascade
{
    private readonly Dictionary<SettingValues, SettingCascade> _next = [];

    private SettingCascade(SettingValues values) => Values = values;

    /// <summary>What has been combined so far.</summary>
    public SettingValues Values { get; }

    /// <summary>The start: nothing is given yet.</summary>
    public static SettingCascade Start() => new(SettingValues.None);

    /// <summary>The same, with what it leaves open taken from <paramref name="earlier"/>.</summary>
    public SettingCascade Over(SettingValues earlier)
    {
        if (earlier.IsEmpty)
            return this;

        if (!_next.TryGetValue(earlier, out var next))
            _next.Add(earlier, next = new(Values.Over(earlier)));
        return next;
    }
}
