using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Explaining;

/// <summary>Writes decisions for people: a line for each method, or everything about a few.</summary>
internal static class ExplainText
{
    private const int Column = 13;

    /// <summary>One line for each method: <c>+</c> is woven, <c>-</c> is not.</summary>
    public static void WriteList(WeaveReport report, TextWriter output)
    {
        foreach (var type in report.Methods.GroupBy(method => method.FullType))
        {
            output.WriteLine(OneLine.Of(type.Key));
            foreach (var method in type)
                output.WriteLine(OneLine.Of($"  {(method.IsWoven ? '+' : '-')} {method.Member}: {Decision(method)}{Place(method.Rule)}"));
        }
    }

    /// <summary>Everything about each method.</summary>
    public static void WriteDetails(WeaveReport report, TextWriter output)
    {
        foreach (var method in report.Methods)
        {
            output.WriteLine(OneLine.Of($"{method.FullType}.{method.Member}"));
            foreach (var (heading, text) in Details(method))
                output.WriteLine("  " + heading.PadRight(Column) + OneLine.Of(text));
            output.WriteLine();
        }
    }

    private static IEnumerable<(string Heading, string Text)> Details(MethodEntry method)
    {
        yield return (method.IsWoven ? "woven" : "not woven", Decision(method));
        if (method.Rule is { } rule)
            yield return ("because of", $"{rule.Text}{Place(rule)}");
        if (method.Route is { } route)
            yield return ("handles", route);
        foreach (var one in Headed("tags", method.Span?.Tags.Select(Tag) ?? []))
            yield return one;
        if (method.Span?.ErrorWhen is { } condition)
            yield return ("error when", condition);
        if (method.Span?.RemoteParent is { } parent)
            yield return ("parent", parent);
        foreach (var one in Headed("settings", method.Settings.Where(setting => setting.Origin is not null).Select(Setting)))
            yield return one;
        if (method.Settings.Where(setting => setting.Origin is null).Select(setting => $"{setting.Name}={setting.Value}").ToList() is { Count: > 0 } defaults)
            yield return ("defaults", string.Join(", ", defaults));
    }

    private static string Decision(MethodEntry method) => method.Span is not { } span ? $"{method.Detail} ({method.Reason})"
        : span.IsEvent ? $"event \"{span.Name}\" on {span.On}, {span.Shape}"
        : $"span \"{span.Name}\", {span.Kind}, source {span.Source}, {span.Shape}";

    private static string Tag(TagEntry tag)
    {
        var value = tag.IsRedacted ? "***" : tag.Value ?? $"\"{tag.Text}\"";
        return $"{tag.Name} = {value}, from {tag.Origin.Text}{Place(tag.Origin)}";
    }

    private static string Setting(SettingEntry setting) =>
        $"{setting.Name}={setting.Value}, from "
            + $"{setting.Origin!.Text}{Place(setting.Origin with { Line = setting.Line == 0 ? setting.Origin.Line : setting.Line })}";

    private static IEnumerable<(string Heading, string Text)> Headed(string heading, IEnumerable<string> lines) =>
        lines.Select((line, index) => (index == 0 ? heading : "", line));

    private static string Place(RuleEntry? rule) => rule is { Place.Length: > 0 } ? $" ({rule.Place})" : "";
}
