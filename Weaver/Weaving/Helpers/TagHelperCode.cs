using System;
using System.Collections.Generic;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Planning.Tags;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>
/// Writes the tags of one call in a helper method:
/// <code>
/// TagWriter tags = TagWriter.Begin(span, 1024);
/// try
/// {
///     tags.Set("order.id", order?.Id);
/// }
/// catch (Exception error)
/// {
///     tags.Fail("order.id", error);
/// }
/// tags.End();
/// </code>
/// A value that is read without running the program's code has no region.
/// </summary>
internal sealed class TagHelperCode
{
    private readonly HelperMethod _helper;
    private readonly RuntimeReferences _references;
    private readonly ValueHelperCode _values;
    private readonly VariableDefinition _tags;
    private VariableDefinition? _fault;

    public TagHelperCode(HelperMethod helper, RuntimeReferences references)
    {
        _helper = helper;
        _references = references;
        _values = new ValueHelperCode(helper, references);
        _tags = helper.AddLocal(references.Tags.Writer);
    }

    private TagReferences Tags => _references.Tags;

    public CodeBlock Write(IReadOnlyList<TagPlan> tags, ConditionPlan? error, int maxLength)
    {
        var begin = _helper.Subject!.ParameterType == _references.Events.Builder ? Tags.BeginEvent : Tags.BeginSpan;
        var code = new CodeBlock().Load(_helper.Subject).Number(maxLength).Call(begin).Store(_tags);

        // The tags come last: one of them can replace error.type.
        if (error is not null)
            code.Append(SetError(error));

        foreach (var tag in tags)
            code.Append(Write(tag));

        return code.LoadAddress(_tags).CallOnValue(Tags.End).Return();
    }

    private CodeBlock Write(TagPlan tag) => tag switch
    {
        TagPlan.Text text => new CodeBlock().LoadAddress(_tags).Text(text.Name).Text(text.Content).CallOnValue(Tags.SetString),
        TagPlan.Value value => Guard(value.Name, value.Path, end => _values.Read(value.Path, end, local => Set(value, local))),
        _ => throw new ArgumentOutOfRangeException(nameof(tag))
    };

    private CodeBlock Guard(string name, BoundPath path, Func<Instruction, CodeBlock> read)
    {
        var end = CodeBlock.NewLabel();
        var body = read(end).Place(end);
        if (!path.CanThrow)
            return body;

        _fault ??= _helper.AddLocal(_references.Exception);
        return new CodeBlock().TryCatch(
            body,
            _fault,
            new CodeBlock().LoadAddress(_tags).Text(name).Load(_fault).CallOnValue(Tags.Fail));
    }

    // tags.Set("order.id", value)
    private CodeBlock Set(TagPlan.Value tag, VariableDefinition value)
    {
        var code = new CodeBlock().LoadAddress(_tags).Text(tag.Name).Load(value);
        var type = value.VariableType;
        return tag.Kind switch
        {
            ValueKind.Text => code.CallOnValue(Tags.SetString),
            ValueKind.Boolean => code.CallOnValue(Tags.SetBoolean),
            ValueKind.Integer => code.CallOnValue(Tags.SetInteger),
            ValueKind.LongInteger => Widen(code, type).CallOnValue(Tags.SetLong),
            ValueKind.UnsignedLongInteger => Widen(code, type).CallOnValue(Tags.SetUnsignedLong),
            ValueKind.Real => Widen(code, type).CallOnValue(Tags.SetReal),
            ValueKind.Formatted => code.CallOnValue(Of(Tags.SetText, type)),
            ValueKind.Enumeration => code.CallOnValue(Of(Tags.SetEnum, type)),
            ValueKind.Array => code.CallOnValue(Of(Tags.SetArray, ((ArrayType)type).ElementType)),
            ValueKind.Any => code.CallOnValue(Of(Tags.SetAny, type)),
            _ => throw new ArgumentOutOfRangeException(nameof(tag))
        };
    }

    // if (return.IsFailure) tags.SetError("return.IsFailure")
    private CodeBlock SetError(ConditionPlan condition)
    {
        var whenNull = CodeBlock.NewLabel();
        var end = CodeBlock.NewLabel();
        var set = new CodeBlock().LoadAddress(_tags).Text(condition.Text).CallOnValue(Tags.SetError);
        return Guard(condition.Text, condition.Path, guarded =>
        {
            var code = _values.Read(condition.Path, whenNull, value => Compare(condition, value, whenNull, end));
            return condition.HoldsForNull
                ? code.Place(whenNull).Append(set).Place(end)
                : code.Append(set).Place(whenNull).Place(end);
        });
    }

    // Continues when the condition holds.
    private CodeBlock Compare(ConditionPlan condition, VariableDefinition value, Instruction whenNull, Instruction end)
    {
        var code = condition.Comparison is Comparison.WithBoolean or Comparison.WithInteger or Comparison.WithReal
            ? new CodeBlock()
            : ValueHelperCode.GoToIfNull(value, whenNull);

        var number = (int)condition.Operator;
        return condition.Comparison switch
        {
            // The value is not null here: '!= null' holds, '== null' does not.
            Comparison.WithNull => condition.HoldsForNull ? code.GoTo(end) : code,
            Comparison.WithBoolean with => code.Load(value).Number(number).Number(with.Literal ? 1 : 0).Call(_references.Values.HoldsBoolean).GoToIfFalse(end),
            Comparison.WithInteger with => Widen(code.Load(value), value.VariableType).Number(number).Number(with.Literal)
                .Call(_references.Values.HoldsInteger).GoToIfFalse(end),
            Comparison.WithReal with => ToReal(code.Load(value), value.VariableType).Number(number).Number(with.Literal)
                .Call(_references.Values.HoldsReal).GoToIfFalse(end),
            Comparison.WithText with => code.Load(value).Number(number).Text(with.Literal).Call(_references.Values.HoldsText).GoToIfFalse(end),
            _ => throw new ArgumentOutOfRangeException(nameof(condition))
        };
    }

    // The widest type of the same family.
    private static CodeBlock Widen(CodeBlock code, TypeReference type) => Underlying(type) switch
    {
        MetadataType.UInt32 or MetadataType.UIntPtr => code.ToUInt64(),
        MetadataType.Single => code.ToDouble(),
        MetadataType.Int64 or MetadataType.UInt64 or MetadataType.Double => code,
        _ => code.ToInt64()
    };

    private static CodeBlock ToReal(CodeBlock code, TypeReference type) => Underlying(type) switch
    {
        MetadataType.UInt32 or MetadataType.UInt64 or MetadataType.UIntPtr => code.ToDoubleFromUnsigned(),
        MetadataType.Double => code,
        _ => code.ToDouble()
    };

    private static MetadataType Underlying(TypeReference type)
    {
        if (Definitions.Find(type) is not { IsEnum: true } definition)
            return type.MetadataType;

        foreach (var field in definition.Fields)
        {
            if (!field.IsStatic)
                return field.FieldType.MetadataType;
        }

        return MetadataType.Int32;
    }

    private static GenericInstanceMethod Of(MethodReference method, TypeReference argument) => new(method) { GenericArguments = { argument } };
}
