using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Selectors;
using AutoSpan.Fody.Rules.Tags;

namespace AutoSpan.Fody.Configuration;

/// <summary>Reads one element: its attributes by the tables, and whatever should not be there as faults.</summary>
internal sealed class ElementReader(XElement element, ElementDefinition definition, ConfigurationFile? file, ICollection<Diagnostic> faults)
{
    public SourceLocation? Location => file?.LocationOf(element);

    /// <summary>The element without its content, on one line.</summary>
    public string Text
    {
        get
        {
            var attributes = XmlEquality.Attributes(element).Select(a => $" {a.Name.LocalName}=\"{a.Value}\"");
            return $"<{element.Name.LocalName}{string.Concat(attributes)} />";
        }
    }

    /// <summary>Reports text, attributes and elements that the element does not take.</summary>
    public void RefuseWhatIsUnknown()
    {
        RefuseText();
        RefuseUnknownAttributes();
        RefuseUnknownElements();
    }

    public IReadOnlyList<Criterion> Selectors() => Read(definition.Selectors, []);

    /// <summary>The settings, and the tags inside the element.</summary>
    public SettingOverrides Settings()
    {
        var settings = Read(definition.Settings, SettingOverrides.None);
        var tags = definition.Children.Contains(ElementDefinition.Tag) ? new TagReader(file, faults).ReadIn(element) : TagRules.None;
        return tags.All.Count == 0 ? settings : settings with { Tags = tags };
    }

    public AssemblyOptions Options() => Read(definition.Options, new AssemblyOptions());

    public TagParts Tag() => Read(definition.TagParts, new TagParts());

    private void RefuseText()
    {
        if (XmlEquality.Text(element) is { Length: > 0 } text)
            faults.Add(Catalogue.UnexpectedText.At(Location, text, definition.Name));
    }

    private void RefuseUnknownAttributes()
    {
        foreach (var attribute in XmlEquality.Attributes(element).Where(a => !definition.Attributes.Contains(a.Name.ToString())))
        {
            var name = attribute.Name.ToString();
            string[] elsewhere = [.. ElementDefinition.All.Where(d => d.Attributes.Contains(name)).Select(d => $"<{d.Name}>")];
            faults.Add(elsewhere.Length > 0
                ? Catalogue.MisplacedAttribute.At(file?.LocationOf(attribute), name, definition.Name, string.Join(", ", elsewhere))
                : Catalogue.UnknownAttribute.At(
                    file?.LocationOf(attribute), name, definition.Name, KnownWords.Instead(name, definition.Attributes)));
        }
    }

    private void RefuseUnknownElements()
    {
        string[] known = [.. definition.Children.Select(d => d.Name)];
        foreach (var child in element.Elements().Where(e => !known.Contains(e.Name.LocalName)))
        {
            var name = child.Name.LocalName;
            string[] owners = [.. ElementDefinition.All.Where(d => d.Children.Any(c => c.Name == name)).Select(d => $"<{d.Name}>")];
            var instead = owners.Length > 0 ? $" It belongs inside {string.Join(", ", owners)}."
                : known.Length == 0 ? " Nothing can stand there."
                : KnownWords.Instead(name, known);
            faults.Add(Catalogue.UnknownElement.At(file?.LocationOf(child), name, definition.Name, instead));
        }
    }

    private T Read<T>(IReadOnlyList<AttributeDefinition<T>> table, T model)
    {
        foreach (var attribute in XmlEquality.Attributes(element))
        {
            if (table.FirstOrDefault(d => d.Name == attribute.Name.ToString()) is { } known)
                model = known.Read(model, new AttributeReader(known.Name, attribute.Value, file?.LocationOf(attribute), faults));
        }

        return model;
    }
}
