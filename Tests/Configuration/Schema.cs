using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace AutoSpan.Tests.Configuration;

/// <summary>AutoSpan.Fody.xcf inside the schema that Fody generates for FodyWeavers.xml.</summary>
internal sealed class Schema
{
    private static readonly XNamespace s_xs = "http://www.w3.org/2001/XMLSchema";

    private readonly XElement _fragment = XElement.Parse(RepositoryFiles.Read("Weaver", "AutoSpan.Fody.xcf"));

    /// <summary>The valid child elements of an element.</summary>
    public IReadOnlyList<string> Children(string element) =>
        [.. Type(element).Elements(s_xs + "choice").Elements(s_xs + "element").Select(e => e.Attribute("name")!.Value)];

    /// <summary>Each attribute of an element with its words: <c>kind: Internal Server</c>.</summary>
    public IReadOnlyList<string> Attributes(string element) =>
    [
        .. Type(element).Elements(s_xs + "attribute").Select(a => $"{a.Attribute("name")!.Value}: {string.Join(" ", Words(a))}")
    ];

    /// <summary>The parts that an editor shows without explanation.</summary>
    public IReadOnlyList<string> Undocumented =>
    [
        .. _fragment.Descendants().Where(e => e.Attribute("name") is not null || e.Name == s_xs + "enumeration")
            .Where(e => string.IsNullOrWhiteSpace(e.Element(s_xs + "annotation")?.Element(s_xs + "documentation")?.Value))
            .Select(e => e.FirstAttribute!.Value)
    ];

    /// <summary>All texts that an editor shows.</summary>
    public IReadOnlyList<string> Documentation => [.. _fragment.Descendants(s_xs + "documentation").Select(e => e.Value)];

    /// <summary>What an editor finds wrong with a file.</summary>
    public IReadOnlyList<string> Validate(string weavers)
    {
        var autoSpan = new XElement(s_xs + "element",
            new XAttribute("name", "AutoSpan"), new XAttribute("minOccurs", 0), new XAttribute("maxOccurs", 1), _fragment);
        var schema = new XElement(s_xs + "schema",
            new XElement(s_xs + "element", new XAttribute("name", "Weavers"),
                new XElement(s_xs + "complexType", new XElement(s_xs + "all", autoSpan))));
        var schemas = new XmlSchemaSet();
        schemas.Add("", XmlReader.Create(new StringReader(schema.ToString())));

        List<string> errors = [];
        XDocument.Parse(weavers).Validate(schemas, (_, e) => errors.Add(e.Message));
        return errors;
    }

    private static IEnumerable<string> Words(XElement attribute) =>
        attribute.Descendants(s_xs + "enumeration").Select(e => e.Attribute("value")!.Value);

    /// <summary>The type of an element, which must be the same at every place of the element.</summary>
    private XElement Type(string element) => element == "AutoSpan"
        ? _fragment
        : _fragment.Descendants(s_xs + "element").Where(e => e.Attribute("name")!.Value == element)
            .DistinctBy(e => e.ToString()).Single().Element(s_xs + "complexType")!;
}
