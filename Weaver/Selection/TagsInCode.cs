using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Tags;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>Reads <c>[SpanTag]</c> from the parameters and the return value of a method.</summary>
internal static class TagsInCode
{
    public static TagRules Read(MethodDefinition method, ICollection<Diagnostic> faults)
    {
        List<TagRule>? tags = null;
        foreach (var parameter in method.HasParameters ? method.Parameters : Enumerable.Empty<ParameterDefinition>())
        {
            if (parameter.HasCustomAttributes)
                (tags ??= []).AddRange(On(parameter, ValuePath.RootOf(parameter.Name), "autospan.argument." + parameter.Name, method, faults));
        }

        if (method.MethodReturnType.HasCustomAttributes)
            (tags ??= []).AddRange(On(method.MethodReturnType, ValuePath.Return, "autospan.return", method, faults));

        return tags is null or [] ? TagRules.None : new TagRules(tags);
    }

    private static IEnumerable<TagRule> On(
        ICustomAttributeProvider provider, string root, string usualName, MethodDefinition method, ICollection<Diagnostic> faults)
    {
        foreach (var attribute in provider.CustomAttributes.Where(AttributeNames.IsSpanTag))
        {
            var place = CodeElement.Of(method);
            var where = $"[SpanTag] on {root} of {place.Name}";
            var arguments = AttributeArguments.Read(attribute, where, place.Location, faults);
            var path = PathTo(root, arguments.NamedText("Member"), where);
            foreach (var error in path.ErrorsAt(place.Location))
                faults.Add(error);

            if (path.Value is not null)
            {
                yield return new TagRule.Value(
                    arguments.Text ?? usualName, new Located<ValuePath>(path.Value, "[SpanTag]", path.Value.Text, new Origin(where, null)));
            }
        }
    }

    private static Parsed<ValuePath> PathTo(string root, string? member, string where) => member is null
        ? new(new ValuePath(root, [], root), [])
        : PathParser.Parse(member[0] == '[' ? root + member : $"{root}.{member}", where);
}
