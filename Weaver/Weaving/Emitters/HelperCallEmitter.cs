using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Planning.Tags;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.Weaving.Helpers;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Emitters;

/// <summary>Emits calls of helper methods that read values. The helpers are written along with the calls.</summary>
/// <param name="woven">The body.</param>
/// <param name="references">The members that the helpers call.</param>
/// <param name="names">Names for helpers.</param>
internal sealed class HelperCallEmitter(MethodDefinition woven, RuntimeReferences references, HelperNames names)
{
    private readonly List<HelperMethod> _helpers = [];
    private readonly List<MethodDefinition> _methods = [];

    // The copy, where the calls stand in it.
    private MethodDefinition? _copy;

    /// <summary>The helpers written so far.</summary>
    public IEnumerable<MethodDefinition> Helpers => _helpers.Select(helper => helper.Definition).Concat(_methods);

    /// <summary>The fields for arguments that the body of a state machine does not use.</summary>
    public UnhoistedFields Kept { get; set; } = UnhoistedFields.None;

    /// <summary>Removes the helpers.</summary>
    public void Undo()
    {
        foreach (var helper in _helpers)
            helper.Remove();

        foreach (var method in _methods)
        {
            names.Free(method);
            method.DeclaringType.Methods.Remove(method);
        }
    }

    /// <summary>Adds a method to the type of the woven body, which has the values that the body has.</summary>
    /// <param name="returns">What it returns.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="code">Its body.</param>
    /// <returns>The method, as the type itself refers to it.</returns>
    public MethodReference AddMethod(TypeReference returns, ParameterDefinition[] parameters, CodeBlock code)
    {
        var method = MachineMethod.Add(woven.DeclaringType, names.Take(woven), references, returns, parameters, code);
        _methods.Add(method);
        return MachineMethod.Reference(method);
    }

    /// <summary>Adds a copy of the method, which is as it was read. What is emitted from now on is for the copy.</summary>
    public MethodDefinition AddCopy()
    {
        _copy = ObservedCopy.Add(woven, names.TakeForCopy(woven), references);
        _methods.Add(_copy);
        return _copy;
    }

    /// <summary><c>if (span != null &amp;&amp; span.IsAllDataRequested) &lt;AutoSpan&gt;Place0(span, order);</c></summary>
    /// <param name="span">The span.</param>
    /// <param name="tags">The tags to write.</param>
    /// <param name="error">What makes the call an error.</param>
    /// <param name="maxLength">The longest text of a tag.</param>
    /// <param name="result">The local with what the method returns; null where it is not there.</param>
    public CodeBlock ReadIfRecording(
        SpanSlot span, IReadOnlyList<TagPlan> tags, ConditionPlan? error, int maxLength, VariableDefinition? result = null)
    {
        if (tags.Count == 0 && error is null)
            return new CodeBlock();

        var helper = WriteTags(references.Activity, tags, error, maxLength);
        var end = CodeBlock.NewLabel();
        return span.Load().GoToIfFalse(end)
            .Append(span.Load()).Call(references.IsRecording).GoToIfFalse(end)
            .Append(Call(helper, span.Load(), result))
            .Place(end);
    }

    /// <summary><c>&lt;AutoSpan&gt;Place0(span, order);</c></summary>
    /// <param name="span">The span, which records.</param>
    /// <param name="tags">The tags to write.</param>
    /// <param name="maxLength">The longest text of a tag.</param>
    public CodeBlock Read(ParameterDefinition span, IReadOnlyList<TagPlan> tags, int maxLength) =>
        Call(WriteTags(references.Activity, tags, null, maxLength), new CodeBlock().Load(span), null);

    /// <summary><c>&lt;AutoSpan&gt;Place0(builder, order);</c></summary>
    public CodeBlock Read(VariableDefinition builder, IReadOnlyList<TagPlan> tags, int maxLength, VariableDefinition? result) => tags.Count == 0
        ? new CodeBlock()
        : Call(WriteTags(references.Events.Builder, tags, null, maxLength), new CodeBlock().Load(builder), result);

    /// <summary><c>new ResultReader&lt;Order&gt;(&lt;AutoSpan&gt;Place0)</c></summary>
    /// <param name="reader">The generic type of the delegate.</param>
    /// <param name="subject">What it writes to.</param>
    /// <param name="result">The type of the result.</param>
    public CodeBlock NewResultReader(
        TypeReference reader, TypeReference subject, TypeReference result, IReadOnlyList<TagPlan> tags, ConditionPlan? error, int maxLength)
    {
        var helper = WriteTags(subject, tags, error, maxLength, new ValueRoot.Result("return", result));
        var type = new GenericInstanceType(reader) { GenericArguments = { result } };
        return new CodeBlock().NewDelegate(references.NewDelegate(type), helper.Reference);
    }

    /// <summary><c>&lt;AutoSpan&gt;Place1(message)</c>: the remote parent.</summary>
    public CodeBlock RemoteParent(BoundPath path)
    {
        var context = references.RemoteParent.End.ReturnType;
        var helper = Add(
            new HelperMethod(woven, references, names, null, [path.Root], context),
            helper => new RemoteParentHelperCode(helper, references).Read(path));
        return Call(helper, new CodeBlock(), null);
    }

    private HelperMethod WriteTags(
        TypeReference subject, IReadOnlyList<TagPlan> tags, ConditionPlan? error, int maxLength, params ValueRoot[] always)
    {
        var roots = always.Concat(tags.OfType<TagPlan.Value>().Select(tag => tag.Path.Root)).Concat(error is null ? [] : [error.Path.Root]).Distinct();
        return Add(
            new HelperMethod(woven, references, names, subject, roots, woven.Module.TypeSystem.Void),
            helper => new TagHelperCode(helper, references).Write(tags, error, maxLength));
    }

    private HelperMethod Add(HelperMethod helper, Func<HelperMethod, CodeBlock> code)
    {
        helper.Complete(code(helper));
        _helpers.Add(helper);
        return helper;
    }

    private CodeBlock Call(HelperMethod helper, CodeBlock subject, VariableDefinition? result)
    {
        var code = new CodeBlock().Append(subject);
        foreach (var root in helper.Roots)
            code.Append(Load(root, result));

        return code.Call(helper.Reference);
    }

    private CodeBlock Load(ValueRoot root, VariableDefinition? result) => root switch
    {
        ValueRoot.Argument argument => new CodeBlock().Load(_copy?.Parameters[argument.Parameter.Index] ?? argument.Parameter),
        ValueRoot.This => new CodeBlock().This(),
        ValueRoot.Hoisted hoisted => new CodeBlock().This().Load(new MachineFields(woven.DeclaringType).Reference(hoisted.Field)),
        ValueRoot.Unused => new CodeBlock().This().Load(Kept.Fields[root]),
        ValueRoot.Result when result is not null => new CodeBlock().Load(result),
        _ => throw new ArgumentOutOfRangeException(nameof(root), root.Name, "It has no value here.")
    };
}
