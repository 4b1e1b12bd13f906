using System;
using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Planning.Tags;

/// <summary>Finds out how a value becomes that of a tag, in one method.</summary>
internal sealed class TagBinder(SelectedMethod method, PathBinder paths)
{
    public Binding<TaggedValue> Bind(ValuePath path) => paths.Bind(path) switch
    {
        Binding<BoundPath>.Found { Value: var bound } when ValueKinds.Of(bound.Type) is { } kind =>
            new Binding<TaggedValue>.Found(new TaggedValue(bound, kind)),
        Binding<BoundPath>.Found { Value: var bound } => new Binding<TaggedValue>.Failed(() => Reason(path, bound), path.Steps.Count + 1),
        Binding<BoundPath>.Failed failed => new Binding<TaggedValue>.Failed(failed.Reason, failed.Progress),
        _ => throw new ArgumentOutOfRangeException(nameof(path))
    };

    private string Reason(ValuePath path, BoundPath bound)
    {
        var type = TypeSpelling.Of(bound.Type).Spellings.Last();
        var members = paths.TaggableMembers(bound.Type);
        var instead = members.Count == 0 ? "None of its members can be a tag" : $"Use one of its members: {string.Join(", ", members)}";
        return $"'{path.Text}' has type '{type}' in {method.DisplayName}, which cannot be a tag. {instead}";
    }
}
