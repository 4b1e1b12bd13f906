using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Tags;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>Reads <c>[SpanTag]</c> from the parameters and the return value of a method.</summary>
internal static class TagsInCode
{
    private const string SpanTag = "AutoSpan.SpanTagAttribute";
    private const string Attribute = "[SpanTag]";

    public static TagRules Read(MethodDefinition method, ICollection<Diagnostic> faults)
    {
        List<TagRule> tags = [];
        foreach (var parameter in method.Parameters)
            tags.AddRange(On(parameter, ValuePath.RootOf(parameter.Name), "code.argument." + parameter.Name, method, faults));

        tags.AddRange(On(method.MethodReturnType, ValuePath.Return, "code.return.value", method, faults));
        return tags.Count == 0 ? TagRules.None : new TagRules(tags);
    }

    /// <summary>
    /// The settings of a method that adds an event before it returns: without the <c>[SpanTag]</c>s of what is there only then. They speak of spans, and are
    /// no mistake because a rule wants an event.
    /// </summary>
    public static SpanSettings WithoutResults(SpanSettings settings, MethodDefinition method)
    {
        string[] results =
        [
            ValuePath.Return,
            .. method.Parameters.Where(parameter => parameter is { IsOut: true, IsIn: false, ParameterType.IsByReference: true })
                .Select(parameter => ValuePath.RootOf(parameter.Name))
        ];
        TagRule[] kept = [.. settings.Tags.All.Where(tag => !(tag is TagRule.Value { Path: { Attribute: Attribute } path } && results.Contains(path.Value.Root)))];
        return kept.Length == settings.Tags.All.Count ? settings : settings with { Tags = new TagRules(kept) };
    }

    private static IEnumerable<TagRule> On(
        ICustomAttributeProvider provider, string root, string usualName, MethodDefinition method, ICollection<Diagnostic> faults)
    {
        if (!provider.HasCustomAttributes)
            yield break;

        foreach (var attribute in provider.CustomAttributes.Where(candidate => candidate.AttributeType.FullName == SpanTag))
        {
            var place = CodePlace.Of(method);
            var where = $"[SpanTag] on {root} of {place.Name}";
            var arguments = AttributeArguments.Read(attribute, where, place.Location, faults);
            var path = PathTo(root, arguments.NamedText("Member"), where);
            foreach (var fault in path.Faults)
                faults.Add(fault with { Location = place.Location });

            if (path.Value is not null)
                yield return new TagRule.Value(arguments.Text ?? usualName, new Written<ValuePath>(path.Value, Attribute, path.Value.Text, null));
        }
    }

    private static Parsed<ValuePath> PathTo(string root, string? member, string where) => member is null
        ? new(new ValuePath(root, [], root), [])
        : PathParser.Parse(member[0] == '[' ? root + member : $"{root}.{member}", where);
}
