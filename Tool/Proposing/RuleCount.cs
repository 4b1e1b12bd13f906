using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Reporting;

namespace AutoSpan.Tool.Proposing;

/// <summary>How many methods a rule decides about, or gives something to.</summary>
/// <param name="Methods">Their number.</param>
/// <param name="Namespaces">Their namespaces, those with the most first.</param>
internal sealed record RuleCount(int Methods, IReadOnlyList<(string Name, int Methods)> Namespaces)
{
    public static RuleCount Of(ProposedRule rule, int line, IEnumerable<MethodEntry> methods)
    {
        var kind = new RuleEntry(rule.Element, null, 0).Kind;
        List<MethodEntry> its =
        [
            .. methods.Where(method => kind switch
            {
                "Exclude" => method.Rule?.Line == line,
                "Set" => method.IsWoven && method.Settings.Any(setting => setting.Origin?.Line == line),
                _ => method.IsWoven && method.Rule?.Line == line
            })
        ];
        return new RuleCount(
            its.Count,
            [
                .. its.GroupBy(method => method.Namespace).Select(same => (Name: same.Key, same.Count()))
                    .OrderByDescending(one => one.Item2).ThenBy(one => one.Name, System.StringComparer.Ordinal)
            ]);
    }
}
