using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Reporting.Html;

namespace AutoSpan.Tests.Reporting;

/// <summary>The HTML report, read as the XML that it is as well: what is not encoded as it should be cannot be read.</summary>
internal sealed class Page
{
    private Page(string text)
    {
        Text = text;
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse });
        Root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    /// <summary>The page as it is on disk.</summary>
    public string Text { get; }

    public XElement Root { get; }

    /// <summary>What a reader sees at the top, such as <c>24 woven</c>.</summary>
    public IEnumerable<string> Counts => Root.Descendants("ul").Single(list => Has(list, "class", "counts")).Elements("li").Select(item => item.Value);

    public static Page Of(WeaveReport report)
    {
        using var text = new StringWriter();
        new ReportPage(report, new PageWriter(text)).Write();
        return new Page(text.ToString());
    }

    public static Page Read(string file) => new(File.ReadAllText(file));

    public XElement? Section(string id) => Root.Descendants("details").SingleOrDefault(details => Has(details, "id", id));

    /// <summary>The names of types in a section, in order.</summary>
    public IEnumerable<string> Types(string section) => Section(section)!.Descendants("tbody").Select(body => body.Element("tr")!.Value);

    /// <summary>The cells of each method in a section.</summary>
    public IReadOnlyList<XElement[]> Methods(string section) =>
        [.. Section(section)!.Descendants("tbody").SelectMany(body => body.Elements("tr").Skip(1)).Select(row => row.Elements("td").ToArray())];

    /// <summary>The one method of a name, with its parameters, in a section.</summary>
    public XElement[] Method(string section, string type, string member) => Section(section)!.Descendants("tbody")
        .Single(body => body.Element("tr")!.Value == type).Elements("tr").Skip(1)
        .Select(row => row.Elements("td").ToArray()).Single(cells => cells[0].Value == member);

    /// <summary>The cells of each rule.</summary>
    public IReadOnlyList<string[]> Rules => [.. RuleRows.Select(row => row.Elements("td").Select(cell => cell.Value).ToArray())];

    /// <summary>The text of the rule that a cell leads to.</summary>
    public string RuleOf(XElement cell)
    {
        var target = cell.Element("a")!.Attribute("href")!.Value;
        return RuleRows.Single(row => "#" + row.Attribute("id")!.Value == target).Element("td")!.Value;
    }

    private IEnumerable<XElement> RuleRows => Root.Descendants("table").Where(table => Has(table, "class", "rules")).Elements("tr").Skip(1);

    private static bool Has(XElement element, string attribute, string value) =>
        string.Equals(element.Attribute(attribute)?.Value, value, StringComparison.Ordinal);
}
