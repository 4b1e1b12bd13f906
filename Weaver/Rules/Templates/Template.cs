using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Rules.Templates;

/// <summary>
/// A text with placeholders such as <c>{Method|trimAsync|kebab}</c>, resolved when a method is woven: the woven code
/// holds one literal.
/// </summary>
/// <param name="Text">The template as the user wrote it.</param>
/// <param name="Parts">Its parts in order.</param>
internal sealed record Template(string Text, IReadOnlyList<TemplatePart> Parts)
{
    /// <summary>The text for one method, or null where nothing but blanks is left: a span and a source need a name.</summary>
    public string? TryResolve(MethodNames names)
    {
        // "{Namespace}.{Type}" would name a part of the namespace twice.
        var told = Parts.Any(p => p is TemplatePart.Name { Placeholder.IsNamespace: true }) ? names with { DistinctType = names.Type } : names;
        var text = string.Concat(Parts.Select(p => p.Resolve(told)));
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
