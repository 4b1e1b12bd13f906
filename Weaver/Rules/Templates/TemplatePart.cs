using System.Collections.Generic;
using AutoSpan.Fody.Rules.Expressions;

namespace AutoSpan.Fody.Rules.Templates;

/// <summary>A stretch of a template: text as it stands, or a placeholder with its filters.</summary>
internal abstract record TemplatePart
{
    public abstract string Resolve(MethodNames names);

    internal sealed record Literal(string Text) : TemplatePart
    {
        public override string Resolve(MethodNames names) => Text;
    }

    internal sealed record Name(Placeholder Placeholder, IReadOnlyList<FilterCall> Filters) : TemplatePart
    {
        public override string Resolve(MethodNames names)
        {
            var name = Placeholder.Value(names);
            foreach (var call in Filters)
                name = call.Filter.Apply(name, call.Argument);
            return name;
        }
    }
}
