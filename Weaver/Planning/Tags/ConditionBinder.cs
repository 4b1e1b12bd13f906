using System;
using System.Globalization;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.Rules.Expressions;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Tags;

/// <summary>Finds out how a condition compares its value, in one method.</summary>
internal static class ConditionBinder
{
    private const int NamesShown = 8;

    // A condition that fails has always understood the whole path.
    private const int Farthest = int.MaxValue;

    public static Binding<ConditionPlan> Bind(Condition condition, PathBinder paths)
    {
        switch (paths.Bind(condition.Path))
        {
            case Binding<BoundPath>.Failed failed:
                return new Binding<ConditionPlan>.Failed(failed.Reason, failed.Progress);
            case Binding<BoundPath>.Found { Value: var path }:
                return Compare(condition, path);
            default:
                throw new ArgumentOutOfRangeException(nameof(condition));
        }
    }

    private static Binding<ConditionPlan> Compare(Condition condition, BoundPath path)
    {
        var comparison = condition.Literal switch
        {
            Literal.Null => CanBeNull(path) ? new Comparison.WithNull() : null,
            Literal.Boolean literal when KindOf(path) == ValueKind.Boolean => new Comparison.WithBoolean(literal.Value),
            Literal.Integer literal => OfNumber(KindOf(path), literal.Value),
            Literal.Real literal when IsNumber(KindOf(path)) => new Comparison.WithReal(literal.Value),
            Literal.Text literal when KindOf(path) == ValueKind.Text => new Comparison.WithText(literal.Value),
            Literal.Text literal => OfMember(path.Type, literal.Value),
            Literal.Name literal => OfMember(path.Type, literal.Value),
            _ => (Comparison?)null
        };

        if (comparison is null)
            return new Binding<ConditionPlan>.Failed(() => Reason(condition, path), Farthest);

        var holdsForNull = condition.Operator == (condition.Literal is Literal.Null ? ConditionOperator.Equal : ConditionOperator.NotEqual);
        return new Binding<ConditionPlan>.Found(new ConditionPlan(path, comparison, condition.Operator, holdsForNull, condition.Text));
    }

    private static ValueKind? KindOf(BoundPath path) => ValueKinds.Of(path.Type);

    private static bool IsNumber(ValueKind? kind) =>
        kind is ValueKind.Integer or ValueKind.LongInteger or ValueKind.UnsignedLongInteger or ValueKind.Real;

    // No integer type holds both the largest unsigned number and a negative one.
    private static Comparison? OfNumber(ValueKind? kind, long literal) => kind switch
    {
        ValueKind.Integer or ValueKind.LongInteger => new Comparison.WithInteger(literal),
        ValueKind.UnsignedLongInteger or ValueKind.Real => new Comparison.WithReal(literal),
        _ => null
    };

    private static Comparison? OfMember(TypeReference type, string name)
    {
        var member = EnumOf(type)?.Fields.FirstOrDefault(field => field.HasConstant && field.Name == name);
        return member?.Constant is { } constant ? new Comparison.WithInteger(Bits(constant)) : null;
    }

    // The loaded value is converted with its sign too: the largest numbers of an unsigned enum are the negative ones of both.
    private static long Bits(object constant) =>
        constant is ulong large ? unchecked((long)large) : Convert.ToInt64(constant, CultureInfo.InvariantCulture);

    private static TypeDefinition? EnumOf(TypeReference type) => Definitions.Find(type) is { IsEnum: true } definition ? definition : null;

    private static bool CanBeNull(BoundPath path) =>
        path.Steps.LastOrDefault() is BoundStep.Unwrap or BoundStep.Entry
        || !Definitions.IsValueType(path.Type);

    private static string Reason(Condition condition, BoundPath path)
    {
        var type = TypeSpelling.Of(path.Type).Spellings.Last();
        if (EnumOf(path.Type) is { } definition)
        {
            string[] members = [.. definition.Fields.Where(field => field.HasConstant).Select(field => field.Name)];
            return $"'{condition.Path.Text}' has type '{type}'. Compare it with {KnownWords.Some(members, NamesShown)}";
        }

        return KindOf(path) switch
        {
            ValueKind.Boolean => $"'{condition.Path.Text}' has type 'bool'. Compare it with true or false",
            ValueKind.Text => $"'{condition.Path.Text}' has type 'string'. Compare it with null or a text in quotes",
            { } kind when IsNumber(kind) => $"'{condition.Path.Text}' has type '{type}'. Compare it with a number",
            _ when CanBeNull(path) => $"'{condition.Path.Text}' has type '{type}'. Compare it with null, or compare one of its members",
            _ => $"'{condition.Path.Text}' has type '{type}', which cannot be compared. Compare one of its members"
        };
    }
}
