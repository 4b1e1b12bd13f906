using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Tags;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>
/// Tells what rules and attributes give to one method alone: a tag of its arguments, a condition on its result, a name. Whoever writes that wants to see it.
/// </summary>
internal sealed class OwnContent(RuleSet rules)
{
    /// <summary>True when the method's span would have something that no other span has.</summary>
    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public bool IsGivenTo(SelectedMethod method) =>
        HasTagsInCode(method.Facts)
        || rules.Rules.Any(rule => (ReadsCalls(rule, method.Method) || GivesByName(rule, method.Facts) || GivesText(rule)) && rule.Matches(method.Facts));

    /// <summary>True when <c>[SpanTag]</c>, or a rule that says which methods it means, has a value of the method's calls written.</summary>
    /// <exception cref="RuleException">A regular expression ran out of time.</exception>
    public bool IsAskedOf(MethodDefinition method, MethodFacts facts) =>
        HasTagsInCode(facts)
        || rules.Rules.Any(rule => rule.Selector.NamesMethods && (ReadsCalls(rule, method) || rule.Settings.Tags.All.Count > 0) && rule.Matches(facts));

    private static bool HasTagsInCode(MethodFacts facts) => facts.TagsInCode.Value.All.Count > 0;

    private static bool ReadsCalls(Rule rule, MethodDefinition method) =>
        (rule.Settings.Find(Setting.ErrorWhen) is not null && Returns(method))
        || (rule.Settings.Find(Setting.RemoteParent)?.Value is { } parent && Has(method, parent))
        || rule.Settings.Tags.All.OfType<TagRule.Value>().Any(tag => Has(method, tag.Path.Value));

    // The same text on all spans of a namespace is nothing that a method has of its own.
    private static bool GivesText(Rule rule) => rule.Selector.NamesMethods && rule.Settings.Tags.All.Count > 0;

    private static bool GivesByName(Rule rule, MethodFacts facts) =>
        (rule.Settings.Tags.All.Count > 0 || rule.Settings.Values.Given.Any(IsOwn)) && rule.Selector.NamesOutright(facts);

    // The others say how a value is written, or which methods are traced.
    private static bool IsOwn(AttributeDefinition setting) => setting == Setting.Name || setting == Setting.Kind || setting == Setting.Parent
        || setting == Setting.Status || setting == Setting.Exceptions || setting == Setting.Recursion || setting == Setting.On
        || setting == Setting.Arguments || setting == Setting.Return;

    // What 'this' has is the same in the method that it forwards to.
    private static bool Has(MethodDefinition method, ValuePath path) => path.IsReturn
        ? Returns(method)
        : !path.IsThis && method.Parameters.Any(parameter => ValuePath.RootOf(parameter.Name) == path.Root);

    private static bool Returns(MethodDefinition method) => TaskTypes.KindOf(method.ReturnType) is null
        ? method.ReturnType.MetadataType != MetadataType.Void
        : method.ReturnType is GenericInstanceType;
}
