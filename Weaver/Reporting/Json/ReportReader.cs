using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace AutoSpan.Fody.Reporting.Json;

/// <summary>Reads a report that <see cref="ReportWriter"/> has written.</summary>
internal sealed class ReportReader
{
    private readonly XElement _root;
    private readonly Dictionary<string, RuleEntry> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<SettingEntry>> _settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _decisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpanEntry> _spans = new(StringComparer.Ordinal);

    private ReportReader(XElement root) => _root = root;

    /// <exception cref="ReportException">It is not a report, it is not complete, or it has a newer format.</exception>
    public static WeaveReport Read(Stream stream)
    {
        try
        {
            // The reader of the framework itself: a weaver that brings libraries along can clash with those of other weavers.
            using var reader = JsonReaderWriterFactory.CreateJsonReader(stream, Encoding.UTF8, XmlDictionaryReaderQuotas.Max, null);
            return new ReportReader(XElement.Load(reader)).Read();
        }
        catch (XmlException error)
        {
            // Its message speaks of XML, which the reader makes of the JSON.
            throw new ReportException("It is not a complete AutoSpan report: it is cut off, or it is not JSON.", error);
        }
        catch (Exception error) when (error is KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new ReportException($"It is not a complete AutoSpan report: {error.Message.Split('\n')[0].Trim()}", error);
        }
    }

    private WeaveReport Read()
    {
        if (_root.Element("version") is not { } version || _root.Element("types") is null)
            throw new ReportException("It is not an AutoSpan report: it has no 'version' and 'types'.");
        if ((int)version is var number && number > WeaveReport.Version)
            throw new ReportException($"It has version {number} of the format. This AutoSpan reads up to version {WeaveReport.Version}: use a newer one.");

        foreach (var rule in Items("rules"))
            _rules.Add(Text(rule, "id"), new RuleEntry(Text(rule, "text"), Optional(rule, "file"), Number(rule, "line")));

        IReadOnlyList<SettingEntry> ofSpans = [.. Items("spanDefaults").Select(Setting)], ofEvents = [.. Items("eventDefaults").Select(Setting)];
        foreach (var list in Items("settings"))
            _settings.Add(Text(list, "id"), InForce(list, list.Element("event") is null ? ofSpans : ofEvents));
        foreach (var decision in Items("decisions"))
            _decisions.Add(Text(decision, "id"), decision);

        return new WeaveReport
        {
            Assembly = Text(_root, "assembly"),
            Rules = [.. _rules.Values],
            SpanDefaults = ofSpans,
            EventDefaults = ofEvents,
            Methods = [.. Items("types").SelectMany(type => type.Element("methods")!.Elements().Select(method => Method(type, method)))]
        };
    }

    private MethodEntry Method(XElement type, XElement method)
    {
        var id = Text(method, "decision");
        var decision = _decisions[id];
        var entry = new MethodEntry
        {
            Namespace = Text(type, "namespace"),
            Type = Text(type, "type"),
            Name = Text(method, "name"),
            Parameters = Optional(method, "parameters") ?? string.Empty,
            Signature = Optional(method, "signature"),
            Route = Optional(method, "route"),
            Rule = RuleOf(decision),
            Settings = Optional(decision, "settings") is { } settings ? _settings[settings] : [],
            Reason = Optional(decision, "reason"),
            Detail = Optional(decision, "detail")
        };
        if (entry.Reason is not null)
            return entry;

        if (!_spans.TryGetValue(id, out var span))
            _spans.Add(id, span = Span(decision));
        return entry with { Span = span with { Name = Optional(method, "span") ?? ReportWriter.UsualName(entry) } };
    }

    private SpanEntry Span(XElement decision) => new()
    {
        Name = string.Empty,
        Shape = Text(decision, "shape"),
        On = Optional(decision, "on"),
        Kind = Optional(decision, "kind"),
        Source = Text(decision, "source"),
        Tags = [.. decision.Elements("tags").Elements().Select(Tag)],
        ErrorWhen = Optional(decision, "errorWhen"),
        RemoteParent = Optional(decision, "remoteParent")
    };

    private TagEntry Tag(XElement tag) =>
        new(Text(tag, "name"), Optional(tag, "value"), Optional(tag, "text"), tag.Element("redacted") is not null, _rules[Text(tag, "rule")]);

    private IReadOnlyList<SettingEntry> InForce(XElement list, IReadOnlyList<SettingEntry> defaults)
    {
        var given = list.Elements("given").Elements().Select(Setting).ToDictionary(setting => setting.Name);
        return [.. defaults.Select(setting => given.TryGetValue(setting.Name, out var own) ? own : setting)];
    }

    private SettingEntry Setting(XElement setting) => new(Text(setting, "name"), Text(setting, "value"), RuleOf(setting), Number(setting, "line"));

    private RuleEntry? RuleOf(XElement element) => Optional(element, "rule") is { } id ? _rules[id] : null;

    private IEnumerable<XElement> Items(string table) => _root.Elements(table).Elements();

    private static string Text(XElement element, string name) =>
        Optional(element, name) ?? throw new FormatException($"an entry of '{element.Parent?.Name.LocalName ?? "the report"}' has no '{name}'.");

    private static string? Optional(XElement element, string name) => element.Element(name)?.Value;

    private static int Number(XElement element, string name) => (int?)element.Element(name) ?? 0;
}
