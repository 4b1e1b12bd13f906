using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Selectors;

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

    /// <summary>Reports attributes that the element does not take.</summary>
    public void RefuseUnknownAttributes()
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

    /// <summary>Reports text between the tags.</summary>
    public void RefuseText()
    {
        if (XmlEquality.Text(element) is { Length: > 0 } text)
            faults.Add(Catalogue.UnexpectedText.At(Location, text, definition.Name));
    }

    /// <summary>Reports elements inside this one that are not among the known ones.</summary>
    public void RefuseUnknownElements(IReadOnlyList<ElementDefinition> known)
    {
        string[] names = [.. known.Select(d => d.Name)];
        foreach (var child in element.Elements().Where(e => !names.Contains(e.Name.LocalName)))
        {
            var name = child.Name.LocalName;
            var instead = names.Length == 0 ? " Nothing can stand there." : KnownWords.Instead(name, names);
            faults.Add(Catalogue.UnknownElement.At(file?.LocationOf(child), name, definition.Name, instead));
        }
    }

    public IReadOnlyList<Criterion> Selectors() => Read(SelectorTable.All, definition.TakesSelectors, []);

    public SettingOverrides Settings() => Read(SettingTable.All, definition.TakesSettings, SettingOverrides.None);

    public AssemblyOptions Options() => Read(OptionTable.All, definition.TakesOptions, new AssemblyOptions());

    private T Read<T>(IReadOnlyList<AttributeDefinition<T>> table, bool isTaken, T model)
    {
        if (!isTaken)
            return model;

        foreach (var attribute in XmlEquality.Attributes(element))
        {
            if (table.FirstOrDefault(d => d.Name == attribute.Name.ToString()) is { } known)
                model = known.Read(model, new AttributeReader(known.Name, attribute.Value, file?.LocationOf(attribute), faults));
        }

        return model;
    }
}
