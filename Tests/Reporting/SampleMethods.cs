using System;
using System.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Tests.Reporting;

/// <summary>Reports without an assembly.</summary>
internal static class SampleMethods
{
    public static WeaveReport Report(params MethodEntry[] methods) => new()
    {
        Assembly = "Shop",
        Rules = [.. methods.Select(method => method.Rule).OfType<RuleEntry>().Distinct()],
        Methods = MethodOrder.Sort(methods.Select(method => (method, (Func<string>)(() => method.Member))))
    };

    public static MethodEntry Woven(string type, string name, RuleEntry? rule = null, string source = "Shop") => Method(type, name) with
    {
        Rule = rule ?? RuleEntry.Default,
        Span = new SpanEntry { Name = $"{type.Split('.')[^1]}.{name}", Shape = "synchronous", Source = source, Kind = "Internal" }
    };

    public static MethodEntry Skipped(string type, string name, SkipReason reason, RuleEntry? rule = null) =>
        Method(type, name) with { Rule = rule, Reason = reason.ToString(), Detail = "it is so" };

    private static MethodEntry Method(string type, string name)
    {
        var dot = type.LastIndexOf('.');
        return new MethodEntry { Namespace = dot < 0 ? "" : type[..dot], Type = type[(dot + 1)..], Name = name, Parameters = "" };
    }
}
