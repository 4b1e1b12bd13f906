using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Selectors;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Tags;

namespace AutoSpan.Fody.Configuration;

/// <summary>Reads one element by its definition, and reports whatever should not be there.</summary>
internal sealed class ElementReader
{
    private readonly XElement _element;
    private readonly ElementDefinition _definition;
    private readonly ConfigurationFile? _file;
    private readonly ICollection<Diagnostic> _diagnostics;
    private AttributeValues? _values;

    /// <param name="element">The element.</param>
    /// <param name="definition">Its definition.</param>
    /// <param name="file">The file that it comes from; null where none is known.</param>
    /// <param name="diagnostics">Where what is wrong is added.</param>
    public ElementReader(XElement element, ElementDefinition definition, ConfigurationFile? file, ICollection<Diagnostic> diagnostics)
    {
        _element = element;
        _definition = definition;
        _file = file;
        _diagnostics = diagnostics;
        RefuseText();
        RefuseUnknownAttributes();
        RefuseUnknownElements();
    }

    public SourceLocation? Location => _file?.LocationOf(_element);

    /// <summary>The element without its content, on one line.</summary>
    public string Text
    {
        get
        {
            var attributes = XmlEquality.Attributes(_element).Select(a => $" {a.Name.LocalName}=\"{a.Value}\"");
            return $"<{_element.Name.LocalName}{string.Concat(attributes)} />";
        }
    }

    /// <summary>The values of its attributes; those with an error are missing.</summary>
    public AttributeValues Values => _values ??= Read();

    public IReadOnlyList<Criterion> Criteria => [.. SelectorAttribute.All.OfType<AttributeDefinition<Criterion?>>().Select(Values.Get).OfType<Criterion>()];

    /// <summary>The settings, and the tags inside the element.</summary>
    public SettingValues ReadSettings()
    {
        var settings = Values.Only(Setting.All);
        var tags = _definition.Children.Contains(ElementDefinition.Tag) ? new TagReader(_file, _diagnostics).ReadIn(_element) : TagRules.None;
        return settings.IsEmpty && tags.All.Count == 0 ? SettingValues.None : new SettingValues(settings, tags);
    }

    private AttributeValues Read()
    {
        var values = AttributeValues.None;
        foreach (var attribute in XmlEquality.Attributes(_element))
        {
            if (_definition.Attributes.FirstOrDefault(d => d.Name == attribute.Name.ToString()) is not { } known)
                continue;

            var location = _file?.LocationOf(attribute);
            var parsed = known.Read(attribute.Value, new Origin(Text, location));
            foreach (var error in parsed.ErrorsAt(location))
                _diagnostics.Add(error);
            if (parsed.Value is { } value)
                values = values.With(known, value);
        }

        return values;
    }

    private void RefuseText()
    {
        if (XmlEquality.Text(_element) is { Length: > 0 } text)
            _diagnostics.Add(Catalogue.UnexpectedText.At(Location, text, _definition.Name));
    }

    private void RefuseUnknownAttributes()
    {
        string[] known = [.. _definition.Attributes.Select(a => a.Name)];
        foreach (var attribute in XmlEquality.Attributes(_element).Where(a => !known.Contains(a.Name.ToString())))
        {
            var name = attribute.Name.ToString();
            string[] elsewhere = [.. ElementDefinition.All.Where(d => d.Attributes.Any(a => a.Name == name)).Select(d => $"<{d.Name}>")];
            _diagnostics.Add(elsewhere.Length > 0
                ? Catalogue.MisplacedAttribute.At(_file?.LocationOf(attribute), name, _definition.Name, string.Join(", ", elsewhere))
                : Catalogue.UnknownAttribute.At(_file?.LocationOf(attribute), name, _definition.Name, KnownWords.Instead(name, known)));
        }
    }

    private void RefuseUnknownElements()
    {
        string[] known = [.. _definition.Children.Select(d => d.Name)];
        foreach (var child in _element.Elements().Where(e => !known.Contains(e.Name.LocalName)))
        {
            var name = child.Name.LocalName;
            string[] owners = [.. ElementDefinition.All.Where(d => d.Children.Any(c => c.Name == name)).Select(d => $"<{d.Name}>")];
            var instead = owners.Length > 0 ? $" It belongs inside {string.Join(", ", owners)}."
                : known.Length == 0 ? " Nothing can stand there."
                : KnownWords.Instead(name, known);
            _diagnostics.Add(Catalogue.UnknownElement.At(_file?.LocationOf(child), name, _definition.Name, instead));
        }
    }
}
