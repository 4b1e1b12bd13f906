using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Planning.Tags;

/// <summary>Finds out how a method gets a parent that is not in this process.</summary>
internal static class RemoteParentBinder
{
    public static Binding<BoundPath> Bind(ValuePath path, SelectedMethod method, PathBinder paths)
    {
        var binding = paths.Bind(path);
        if (binding is not Binding<BoundPath>.Found { Value: var bound })
            return binding;

        if (bound.Root.IsOfReturn)
        {
            return new Binding<BoundPath>.Failed(
                () => $"'{bound.Root.PlainName}' is available only when {method.DisplayName} returns", path.Steps.Count + 1);
        }

        if (RemoteParents.KindOf(bound.Type) is not null)
            return binding;

        return new Binding<BoundPath>.Failed(
            () => $"'{path.Text}' has type '{TypeSpelling.Of(bound.Type).Spellings.Last()}', which cannot be a parent. " +
                "Use a traceparent string, an ActivityContext, or a dictionary of headers",
            path.Steps.Count + 1);
    }
}
