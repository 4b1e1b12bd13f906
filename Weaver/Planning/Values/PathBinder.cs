using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Selection;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Values;

/// <summary>Finds out what the names in a path stand for, in one method.</summary>
internal sealed class PathBinder(SelectedMethod method, ValueScope scope)
{
    private const int NamesShown = 8;

    private readonly Members _members = new(scope.Source);

    /// <summary>Follows the path. What it leads to may be <c>null</c>, but is no <c>Nullable&lt;T&gt;</c>.</summary>
    public Binding<BoundPath> Bind(ValuePath path)
    {
        if (scope.Find(path.Root) is not { } root)
            return new Binding<BoundPath>.Failed(() => ReasonOfRoot(path), 0);

        List<BoundStep> steps = [];
        var type = root.Type;
        for (var index = 0; index < path.Steps.Count; index++)
        {
            if (Capturable(type) is { } fault)
                return Fail(() => fault);

            if (Step(path.Steps[index]) is { } reason)
                return Fail(reason);
        }

        return Capturable(type) is { } last ? Fail(() => last) : Finish();

        Func<string>? Step(PathStep step)
        {
            if (NullableValue.Of(type) is { } inner && step is not PathStep.Member { Name: "HasValue" })
            {
                Add(new BoundStep.Unwrap(inner));
                if (step is PathStep.Member { Name: "Value" })
                    return null;
            }

            if (step is PathStep.Key key)
                return DictionaryEntry.Of(type, key.Text) is { } entry ? Add(entry) : () => $"'{Spell(type)}' is not a dictionary with string keys";

            var name = ((PathStep.Member)step).Name;
            if (TupleElements.Find(type, name, steps, root, method) is { Count: > 0 } elements)
            {
                foreach (var element in elements)
                    Add(element);

                return null;
            }

            return _members.Find(type, name) is { } member ? Add(member) : () => ReasonOfMember(name);
        }

        Func<string>? Add(BoundStep step)
        {
            steps.Add(step);
            type = step.Type;
            return null;
        }

        Binding<BoundPath> Finish()
        {
            if (NullableValue.Of(type) is { } inner)
                steps.Add(new BoundStep.Unwrap(inner));

            return new Binding<BoundPath>.Found(new BoundPath(root, steps));
        }

        Binding<BoundPath> Fail(Func<string> reason) => new Binding<BoundPath>.Failed(reason, steps.Count + 1);

        string ReasonOfMember(string name)
        {
            var names = _members.Names(type);
            var instead = names.Count == 0 ? "It has none"
                : NearestName.Likely(name, names) is { } nearest ? $"Did you mean '{nearest}'?"
                : $"It has {KnownWords.Some([.. names], NamesShown)}";
            return $"'{Spell(type)}' has no field or property '{name}' that {method.DisplayName} can read. {instead}";
        }
    }

    /// <summary>The members of a type that would have a tag value, a few of them.</summary>
    public IReadOnlyList<string> TaggableMembers(TypeReference type) =>
    [
        .. _members.Names(type)
            .Where(name => _members.Find(type, name) is { Type: var member } && ValueKinds.Of(NullableValue.Of(member) ?? member) is not null)
            .Take(NamesShown)
    ];

    /// <summary>Why a value of this type cannot be held for a moment; null where it can.</summary>
    private static string? Capturable(TypeReference type)
    {
        if (type is PointerType or FunctionPointerType)
            return $"'{Spell(type)}' is a pointer, which cannot be captured";

        if (type is GenericParameter parameter && ValueKinds.AllowsRefStruct(parameter))
            return $"'{Spell(type)}' may be a ref struct, which cannot be captured";

        return IsRefStruct(type) ? $"'{Spell(type)}' is a ref struct, which cannot be captured" : null;
    }

    private static bool IsRefStruct(TypeReference type) => Definitions.Find(type) is { IsValueType: true, HasCustomAttributes: true } definition
        && definition.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "System.Runtime.CompilerServices.IsByRefLikeAttribute");

    private static string Spell(TypeReference type) => TypeSpelling.Of(type).Spellings.Last();

    private string ReasonOfRoot(ValuePath path)
    {
        if (path.IsReturn)
        {
            return method.Shape is MethodShape.Iterator or MethodShape.AsyncIterator
                ? $"{method.DisplayName} is an iterator, so 'return' is not available"
                : $"{method.DisplayName} returns nothing";
        }

        if (path.IsThis)
            return $"{method.DisplayName} has no 'this'";

        string[] names = [.. scope.Parameters.Select(parameter => parameter.PlainName)];
        var instead = names.Length == 0 ? "It has none"
            : NearestName.Likely(path.Root.TrimStart('@'), names) is { } nearest ? $"Did you mean '{nearest}'?"
            : $"It has {KnownWords.Some(names, NamesShown)}";
        return $"{method.DisplayName} has no parameter '{path.Root.TrimStart('@')}'. {instead}";
    }
}
