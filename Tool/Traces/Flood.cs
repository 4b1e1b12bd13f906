using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AutoSpan.Fody.Reporting;

namespace AutoSpan.Tool.Traces;

/// <summary>A method with many short spans, and a rule that reduces them.</summary>
/// <param name="Cost">What was observed.</param>
/// <param name="Advice">What the rule does.</param>
/// <param name="Rule">An element to put at the end of <c>&lt;AutoSpan&gt;</c>.</param>
internal sealed record Flood(MethodCost Cost, string Advice, string Rule)
{
    // A span costs about a microsecond, and a backend much more: below a millisecond on average, it seldom tells anything.
    private const long ShortSpan = 1_000_000;
    private const double LargeShare = 0.05;
    private const int FewSpans = 100;
    private const int Shown = 20;

    /// <summary>The methods that make a twentieth of all spans or more, in spans that are short on average; the most spans first.</summary>
    public static IReadOnlyList<Flood> In(ObservedReport observed)
    {
        var least = Math.Max(FewSpans, observed.Forest.Nodes.Count * LargeShare);
        return
        [
            .. observed.Costs
                .Where(cost => !cost.Methods[0].Span!.IsEvent && cost.Calls >= least && cost.Sum / cost.Calls < ShortSpan)
                .OrderByDescending(cost => cost.Calls).ThenBy(cost => cost.Sum).ThenBy(cost => cost.Methods[0].FullName, StringComparer.Ordinal)
                .Take(Shown)
                .Select(Of)
        ];
    }

    // With recursion, one span for the outermost call says as much. What fails is still seen.
    private static Flood Of(MethodCost cost)
    {
        // Of overloads, an attribute can decide about some and a rule about others.
        var method = cost.Methods.FirstOrDefault(one => !one.Rule!.Text.StartsWith('[')) ?? cost.Methods[0];
        if (method.Rule!.Text.StartsWith('['))
            return new(cost, $"{method.Rule.Text} overrides all rules. Put this on the method in its place.", "[NoSpan]");
        if (cost.Recursive * 2 > cost.Calls)
            return new(cost, "One span for the outermost call", RuleFor("Set", method, new XAttribute("recursion", "suppress")));

        return cost.Errors > 0 && method.Name.All(IsPlain)
            ? new(cost, "No span; where it fails, an event on the span around it", RuleFor("Event", method, new XAttribute("on", "exception")))
            : new(cost, "No span", RuleFor("Exclude", method));
    }

    // <Event> matches only methods, unless it names other kinds of members.
    private static bool IsPlain(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    private static string RuleFor(string element, MethodEntry method, params XAttribute[] settings)
    {
        var rule = new XElement(element);
        if (method.Namespace.Length > 0)
            rule.Add(new XAttribute("namespace", method.Namespace));
        rule.Add(new XAttribute("type", method.Type), new XAttribute("method", MemberName(method.Name)), settings);
        return rule.ToString();
    }

    // Rules name properties and events without their accessor, and lambdas without their number.
    private static string MemberName(string name) =>
        name is "ctor" or "cctor" ? "." + name : Regex.Replace(name, @"\.(get|set|init|add|remove)$|(?<=\.lambda)\d+$", "");
}
