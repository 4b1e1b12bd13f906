using System;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>Reads values in a helper method, null-safe at each step.</summary>
internal sealed class ValueHelperCode(HelperMethod helper, RuntimeReferences references)
{
    /// <summary>
    /// <code>
    /// Customer customer = order.Customer;
    /// if (customer == null)
    ///     goto whenNull;
    /// string name = customer.Name;
    /// THEN
    /// </code>
    /// </summary>
    /// <param name="path">The path to the value.</param>
    /// <param name="whenNull">The target when a step of the path is null.</param>
    /// <param name="then">The code that uses the local with the value.</param>
    public CodeBlock Read(BoundPath path, Instruction whenNull, Func<VariableDefinition, CodeBlock> then)
    {
        var value = helper.AddLocal(helper.Types.Import(path.Root.Type));
        var code = new CodeBlock().Load(helper.Parameter(path.Root));
        if (path.Root.IsByReference)
            code.LoadObject(value.VariableType);

        code.Store(value);
        foreach (var step in path.Steps)
        {
            var next = helper.AddLocal(helper.Types.Import(step.Type));
            code.Append(GoToIfNull(value, whenNull)).Append(Step(step, value, next, whenNull));
            value = next;
        }

        return code.Append(then(value));
    }

    /// <summary><c>if (value == null) goto whenNull;</c>: no code for a type that has no null.</summary>
    public static CodeBlock GoToIfNull(VariableDefinition value, Instruction whenNull)
    {
        if (Definitions.IsValueType(value.VariableType))
            return new CodeBlock();

        return Reference(value).GoToIfFalse(whenNull);
    }

    /// <summary>The value as an object reference. The verifier requires a box for a value whose type is a type parameter.</summary>
    public static CodeBlock Reference(VariableDefinition value)
    {
        var code = new CodeBlock().Load(value);
        return value.VariableType is GenericParameter ? code.Box(value.VariableType) : code;
    }

    private CodeBlock Step(BoundStep step, VariableDefinition from, VariableDefinition to, Instruction whenNull) => step switch
    {
        BoundStep.Field field => Owner(from).Load(helper.Types.Import(field.Definition, field.Owner)).Store(to),
        BoundStep.Getter getter => Value(getter, Get(getter, from), to.VariableType).Store(to),
        BoundStep.Length => new CodeBlock().Load(from).ArrayLength().Store(to),
        BoundStep.Unwrap => Unwrap(from, to, whenNull),
        BoundStep.Entry entry => Find(entry, from, to, whenNull),
        _ => throw new ArgumentOutOfRangeException(nameof(step))
    };

    private CodeBlock Get(BoundStep.Getter getter, VariableDefinition from)
    {
        var method = helper.Types.Import(getter.Definition, getter.Owner);
        if (from.VariableType is GenericParameter)
            return new CodeBlock().LoadAddress(from).CallConstrained(from.VariableType, method);

        if (!Definitions.IsValueType(from.VariableType))
            return new CodeBlock().Load(from).Call(method);

        // A struct that implements the property explicitly is called through the interface.
        return Definitions.IsValueType(method.DeclaringType)
            ? new CodeBlock().LoadAddress(from).CallOnValue(method)
            : new CodeBlock().LoadAddress(from).CallConstrained(from.VariableType, method);
    }

    // For a property that returns by reference, the value that it refers to.
    private static CodeBlock Value(BoundStep.Getter getter, CodeBlock get, TypeReference type) =>
        TypeSubstitution.IsByReference(getter.Definition.ReturnType) ? get.LoadObject(type) : get;

    // if (!nullable.HasValue) goto whenNull; to = nullable.GetValueOrDefault();
    private CodeBlock Unwrap(VariableDefinition nullable, VariableDefinition to, Instruction whenNull)
    {
        var type = nullable.VariableType;
        var element = type.GetElementType();
        if (element.GenericParameters.Count == 0)
            element.GenericParameters.Add(new GenericParameter("T", element));

        var hasValue = new MethodReference("get_HasValue", helper.Module.TypeSystem.Boolean, type) { HasThis = true };
        var value = new MethodReference("GetValueOrDefault", element.GenericParameters[0], type) { HasThis = true };
        return new CodeBlock()
            .LoadAddress(nullable).CallOnValue(hasValue).GoToIfFalse(whenNull)
            .LoadAddress(nullable).CallOnValue(value).Store(to);
    }

    // if (!DictionaryReader.TryFind(entries, "key", out to)) goto whenNull;
    private CodeBlock Find(BoundStep.Entry entry, VariableDefinition from, VariableDefinition to, Instruction whenNull)
    {
        var find = entry.IsReadOnly ? references.Values.TryFindReadOnly : references.Values.TryFind;
        var method = new GenericInstanceMethod(find) { GenericArguments = { to.VariableType } };
        return Reference(from).Text(entry.Key).LoadAddress(to).Call(method).GoToIfFalse(whenNull);
    }

    private static CodeBlock Owner(VariableDefinition value) =>
        Definitions.IsValueType(value.VariableType) ? new CodeBlock().LoadAddress(value) : Reference(value);
}
