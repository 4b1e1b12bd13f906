using AutoSpan.Fody.Diagnostics;

namespace AutoSpan.Fody.Rules;

/// <summary>How loudly to speak of a rule that does nothing.</summary>
internal static class RuleSeverity
{
    /// <summary>
    /// A solution-level file serves many projects, so a rule may well be idle in one of them: a warning would break
    /// builds that treat warnings as errors.
    /// </summary>
    public static Severity In(bool isProjectFile) => isProjectFile ? Severity.Warning : Severity.Information;
}
