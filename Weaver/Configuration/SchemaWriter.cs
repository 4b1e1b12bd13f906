using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using AutoSpan.Fody.Rules.Definitions;

namespace AutoSpan.Fody.Configuration;

/// <summary>
/// Writes AutoSpan.Fody.xcf: the schema of the content of <c>&lt;AutoSpan&gt;</c>, which Fody puts into FodyWeavers.xsd. Editors complete and explain by it.
/// </summary>
internal static class SchemaWriter
{
    private static readonly XNamespace s_xs = "http://www.w3.org/2001/XMLSchema";

    /// <summary>The whole file.</summary>
    public static string Write()
    {
        var type = TypeOf(ElementDefinition.AutoSpan);
        type.Add(new XAttribute(XNamespace.Xmlns + "xs", s_xs));
        using var text = new StringWriter();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
            type.Save(writer);
        return text + "\n";
    }

    // A schema fragment has no types of its own, so the content of an element is repeated wherever it may stand.
    private static XElement TypeOf(ElementDefinition element)
    {
        var type = new XElement(s_xs + "complexType");
        if (element.Children.Count > 0)
            type.Add(Xs("choice", new XAttribute("minOccurs", 0), new XAttribute("maxOccurs", "unbounded"), element.Children.Select(ElementOf)));

        type.Add(element.Attributes.Select(AttributeOf));
        return type;
    }

    private static XElement ElementOf(ElementDefinition element) =>
        Xs("element", new XAttribute("name", element.Name), Documentation(element.Documentation), TypeOf(element));

    private static XElement AttributeOf(AttributeDefinition attribute)
    {
        var documentation = Documentation(string.Join(" ", Sentences(attribute)));
        return attribute.Form is ValueForm.Text { IsRequired: false }
            ? Xs("attribute", new XAttribute("name", attribute.Name), new XAttribute("type", "xs:string"), documentation)
            : Xs("attribute", new XAttribute("name", attribute.Name), Use(attribute.Form), documentation, TypeOf(attribute));
    }

    private static IEnumerable<string> Sentences(AttributeDefinition attribute)
    {
        yield return attribute.Documentation;
        if (attribute.Form is ValueForm.WholeNumber number)
            yield return $"From {number.Smallest} to {number.Largest}.";
        if (attribute.Form is ValueForm.Text { Hint.Length: 0 } plain && plain.Title != "text")
            yield return $"Value: {plain.Title}.";
        if (attribute.DefaultDocumentation is { } value)
            yield return $"Default: {value}.";
        if (attribute.Form is ValueForm.Text { Hint.Length: > 0 } text)
            yield return text.Hint;
    }

    private static XAttribute? Use(ValueForm form) => form is ValueForm.Text { IsRequired: true } ? new XAttribute("use", "required") : null;

    private static XElement TypeOf(AttributeDefinition attribute) => attribute.Form switch
    {
        ValueForm.OneOf one => Simple(Words(one.Words, attribute.FirstWordIsDefault)),
        ValueForm.SomeOf some => Simple(Xs("restriction",
            Simple(Xs("list", Simple(Words(some.Words, false)))), Xs("minLength", new XAttribute("value", 1)))),
        ValueForm.WholeNumber number => Simple(Restriction("xs:integer",
            Xs("minInclusive", new XAttribute("value", number.Smallest)), Xs("maxInclusive", new XAttribute("value", number.Largest)))),
        ValueForm.Text { IsRequired: true } => Simple(Restriction("xs:string", Xs("pattern", new XAttribute("value", @"[\s\S]*\S[\s\S]*")))),
        var form => throw new ArgumentOutOfRangeException(nameof(attribute), form, null)
    };

    private static XElement Words(IReadOnlyList<Word> words, bool firstIsDefault) => Restriction("xs:string", words.Select((word, index) => Xs("enumeration",
        new XAttribute("value", word.Text), Documentation($"{word.Documentation}{(firstIsDefault && index == 0 ? " (default)" : "")}."))));

    private static XElement Simple(XElement content) => Xs("simpleType", content);

    private static XElement Restriction(string type, params object[] facets) => Xs("restriction", new XAttribute("base", type), facets);

    private static XElement Documentation(string markdown) => Xs("annotation", Xs("documentation", Plain(markdown)));

    // Editors show the text as it is.
    private static string Plain(string markdown) => Regex.Replace(markdown, @"\[([^\]]+)\]\([^)]+\)", "$1").Replace("`", "");

    private static XElement Xs(string name, params object?[] content) => new(s_xs + name, content);
}
