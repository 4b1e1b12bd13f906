using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Settings;

namespace AutoSpan.Fody.Selection;

/// <summary>Reports types in <c>ignoreExceptions</c> that cannot be found: most are misspelt.</summary>
internal static class IgnoredExceptionCheck
{
    /// <param name="rules">The rules.</param>
    /// <param name="types">The types that the assembly and its references have.</param>
    /// <param name="isProjectFile">True when the rules stand in the project's own file.</param>
    public static IReadOnlyList<Diagnostic> Check(RuleSet rules, KnownTypes types, bool isProjectFile)
    {
        var given = rules.Rules.Select(rule => rule.Settings).Prepend(rules.Defaults).Select(settings => settings.Find(Setting.IgnoreExceptions));
        return
        [
            .. given.OfType<Located<IReadOnlyList<string>>>()
                .SelectMany(setting => setting.Value.Where(name => !types.Has(name)).Select(name => Describe(name, setting.Origin, types, isProjectFile)))
        ];
    }

    // The assembly may only be present at run time. A name that is nearly another is probably a mistake, and worth a warning.
    private static Diagnostic Describe(string name, Origin origin, KnownTypes types, bool isProjectFile)
    {
        var nearest = types.Nearest(name);
        var hint = nearest is null ? string.Empty : $" Did you mean '{nearest}'?";
        return Catalogue.IgnoredExceptionNotFound.At(origin.Location, name, origin.Element, hint) with
        {
            Severity = nearest is null ? Severity.Information : RuleSeverity.In(isProjectFile)
        };
    }
}
