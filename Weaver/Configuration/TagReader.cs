using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Tags;

namespace AutoSpan.Fody.Configuration;

/// <summary>Reads the <c>&lt;Tag&gt;</c>s inside an element.</summary>
internal sealed class TagReader(ConfigurationFile? file, ICollection<Diagnostic> diagnostics)
{
    /// <summary>The tags in order; those with an error are missing.</summary>
    public TagRules ReadIn(XElement owner)
    {
        List<TagRule> tags = [];
        foreach (var element in owner.Elements().Where(e => e.Name.LocalName == ElementDefinition.Tag.Name))
        {
            if (Read(element) is not { } tag)
                continue;
            if (tags.Exists(t => t.Name == tag.Name))
                diagnostics.Add(Duplicate(element, owner, tag));

            tags.Add(tag);
        }

        return tags.Count == 0 ? TagRules.None : new TagRules(tags);
    }

    private Diagnostic Duplicate(XElement element, XElement owner, TagRule tag) =>
        Catalogue.DuplicateTag.At(file?.LocationOf(element), tag.Name, owner.Name.LocalName) with { Severity = RuleSeverity.In(file?.IsProjectFile ?? false) };

    private TagRule? Read(XElement element)
    {
        var reader = new ElementReader(element, ElementDefinition.Tag, file, diagnostics);
        XAttribute? name = element.Attribute(TagAttribute.Name.Name), value = element.Attribute(TagAttribute.Value.Name),
            text = element.Attribute(TagAttribute.Text.Name);
        if (name is null)
            Need("'name': what the tag is called");
        if (value is null && text is null)
            Need("'value', such as 'order.Id', or 'text', which is always the same");
        if (value is not null && text is not null)
        {
            var second = element.Attributes().Last(a => a == value || a == text);
            diagnostics.Add(Catalogue.ConflictingAttributes.At(file?.LocationOf(second), ElementDefinition.Tag.Name, "value", "text"));
        }

        if (reader.Values.Get(TagAttribute.Name) is not { } called)
            return null;
        if (reader.Values.Find(TagAttribute.Value) is { Value: not null } path)
            return new TagRule.Value(called, path!);

        return reader.Values.Find(TagAttribute.Text) is { Value: not null } constant ? new TagRule.Constant(called, constant!) : null;

        void Need(string what) => diagnostics.Add(Catalogue.MissingAttribute.At(reader.Location, ElementDefinition.Tag.Name, what));
    }
}
