using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace AutoSpan.Tool.Proposing;

/// <summary>
/// Proposes a configuration: the namespaces of the code base, and the usual rules that have an effect in it, each with the number of its methods.
/// </summary>
internal static class Proposal
{
    private const int MostNamespaces = 6;

    /// <param name="code">The code base.</param>
    /// <param name="folder">A folder for files that are tried.</param>
    /// <returns>The text of a FodyWeavers.xml.</returns>
    public static string Make(CodeBase code, string folder)
    {
        var all = code.TryDefault();
        var roots = RootNamespaces.Of(all.SelectMany(report => report.Woven).Select(method => method.Namespace));
        List<ProposedRule> rules = [.. roots.Select(root => new ProposedRule($"<Include namespace=\"{root}\" />", ""))];
        if (roots.Count == 0)
            rules.Add(new ProposedRule("<Include />", ""));
        var handlers = all.SelectMany(report => report.Methods).Where(method => method.Route is not null).ToList();
        foreach (var root in RootNamespaces.Of(handlers.Select(method => method.Namespace)))
        {
            rules.Add(new ProposedRule(
                $"<Include namespace=\"{root}\" members=\"lambda\" visibility=\"internal private\" />", "Handlers of minimal APIs, and other lambdas."));
        }

        rules.AddRange(ProposedRule.Usual.Where(rule => rule.IsAbout(code.Packages)));
        var counts = Count(code, rules, folder);
        return Write([.. rules.Zip(counts).Where(one => one.Second.Methods > 0 || one.First.Purpose.Length == 0)]);
    }

    private static IReadOnlyList<RuleCount> Count(CodeBase code, IReadOnlyList<ProposedRule> rules, string folder)
    {
        // A line for each rule, so that the line tells the rule.
        var file = Path.Combine(folder, "proposal.xml");
        File.WriteAllText(file, $"<Weavers><AutoSpan>\n{string.Join('\n', rules.Select(rule => rule.Element))}\n</AutoSpan></Weavers>");
        var methods = code.Try(file).SelectMany(report => report.Methods).ToList();
        return [.. rules.Select((rule, index) => RuleCount.Of(rule, index + 2, methods))];
    }

    private static string Write(IReadOnlyList<(ProposedRule Rule, RuleCount Count)> rules)
    {
        StringBuilder text = new();
        text.Append("<!-- Proposed by 'autospan init'. The numbers are those of the code as it is now. 'autospan explain' tells for each method "
            + "what is done, and why. -->\n");
        text.Append("<Weavers>\n  <AutoSpan>\n");
        foreach (var (rule, count) in rules)
        {
            text.Append($"\n    <!-- {Comment(rule, count)} -->\n");
            text.Append($"    {rule.Element}\n");
        }

        return text.Append("\n  </AutoSpan>\n</Weavers>\n").ToString();
    }

    private static string Comment(ProposedRule rule, RuleCount count)
    {
        var number = count.Methods == 1 ? "1 method" : FormattableString.Invariant($"{count.Methods} methods");
        if (rule.Purpose.Length > 0)
            return $"{rule.Purpose} {number}.";

        var namespaces = string.Join(", ", count.Namespaces.Take(MostNamespaces).Select(one => FormattableString.Invariant($"{one.Name} {one.Methods}")));
        var more = count.Namespaces.Count > MostNamespaces ? " and others" : "";
        return $"Every public method, except noise: {number}{(namespaces.Length > 0 ? $" ({namespaces}{more})" : "")}.";
    }
}
