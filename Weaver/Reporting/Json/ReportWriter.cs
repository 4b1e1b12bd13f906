using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AutoSpan.Fody.Reporting.Json;

/// <summary>
/// Writes the report as JSON, as docs/report.md describes it: a line for each method and each entry of a table, so that versions can be compared line by
/// line. The same report gives the same text everywhere.
/// </summary>
internal static class ReportWriter
{
    public static void Write(WeaveReport report, TextWriter output)
    {
        var tables = new SharedTables(report);
        string[] types = [.. TypesOf(report, tables)];
        output.Write("{\n");
        output.Write($"\"version\":{WeaveReport.Version},\n");
        output.Write($"{new JsonLine().Add("assembly", report.Assembly).ToString().Trim('{', '}')},\n");
        WriteArray("spanDefaults", report.SpanDefaults.Select(setting => SharedTables.Setting(setting, null)), output);
        WriteArray("eventDefaults", report.EventDefaults.Select(setting => SharedTables.Setting(setting, null)), output);
        WriteArray("rules", tables.Rules, output);
        WriteArray("settings", tables.Settings, output);
        WriteArray("decisions", tables.Decisions, output);
        WriteArray("types", types, output, isLast: true);
        output.Write("}\n");
    }

    private static void WriteArray(string name, IEnumerable<string> lines, TextWriter output, bool isLast = false) =>
        output.Write($"\"{name}\":[\n{string.Join(",\n", lines)}\n]{(isLast ? "" : ",")}\n");

    private static IEnumerable<string> TypesOf(WeaveReport report, SharedTables tables)
    {
        for (var first = 0; first < report.Methods.Count;)
        {
            var next = first;
            List<string> methods = [];
            while (next < report.Methods.Count && AreOfOneType(report.Methods[first], report.Methods[next]))
                methods.Add(Method(report.Methods[next++], tables));

            var type = new JsonLine().Add("namespace", report.Methods[first].Namespace).Add("type", report.Methods[first].Type).ToString();
            yield return $"{type.Substring(0, type.Length - 1)},\"methods\":[\n{string.Join(",\n", methods)}\n]}}";
            first = next;
        }
    }

    private static bool AreOfOneType(MethodEntry one, MethodEntry other) => one.Type == other.Type && one.Namespace == other.Namespace;

    private static string Method(MethodEntry method, SharedTables tables) => new JsonLine()
        .Add("name", method.Name)
        .Add("parameters", method.Parameters.Length == 0 ? null : method.Parameters)
        .Add("signature", method.Signature)
        .Add("route", method.Route)
        .Add("decision", tables.DecisionOn(method))
        .Add("span", method.Span is { } span && span.Name != UsualName(method) ? span.Name : null)
        .ToString();

    /// <summary>The name that a span or event has where no other is written.</summary>
    public static string UsualName(MethodEntry method) => $"{method.Type}.{method.Name}";
}
