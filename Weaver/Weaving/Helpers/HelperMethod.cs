using System.Collections.Generic;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>
/// A static method beside a woven one. It reads the values for a span or event, so that the woven body stays as small
/// as possible. It can access everything that the woven method can:
/// <code>
/// [CompilerGenerated]
/// private static void &lt;AutoSpan&gt;Place0(Activity span, Order order)
/// </code>
/// </summary>
internal sealed class HelperMethod
{
    private readonly MethodDefinition _woven;
    private readonly HelperNames _names;
    private readonly List<ValueRoot> _roots;

    /// <param name="woven">The body that calls it.</param>
    /// <param name="references">The imported types.</param>
    /// <param name="names">Names for helpers.</param>
    /// <param name="subject">The type of the first parameter, the span or event; null for none.</param>
    /// <param name="roots">The values of the other parameters.</param>
    /// <param name="returns">What it returns.</param>
    public HelperMethod(
        MethodDefinition woven,
        RuntimeReferences references,
        HelperNames names,
        TypeReference? subject,
        IEnumerable<ValueRoot> roots,
        TypeReference returns)
    {
        _woven = woven;
        _names = names;
        Types = new TypeImporter(woven.Module);
        Definition = new MethodDefinition(names.Take(woven), MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig, returns);
        Definition.CustomAttributes.Add(new CustomAttribute(references.NewCompilerGenerated));
        MethodTypeParameters.Copy(woven, Definition);
        if (subject is not null)
            Definition.Parameters.Add(Subject = new ParameterDefinition("span", ParameterAttributes.None, subject));

        _roots = [.. roots];
        foreach (var root in _roots)
            Definition.Parameters.Add(new ParameterDefinition(NameOf(root), ParameterAttributes.None, TypeOf(root)));
    }

    public MethodDefinition Definition { get; }

    public ModuleDefinition Module => _woven.Module;

    /// <summary>The span or event; null where there is none.</summary>
    public ParameterDefinition? Subject { get; }

    public TypeImporter Types { get; }

    /// <summary>The values that are passed, in the order of the parameters.</summary>
    public IReadOnlyList<ValueRoot> Roots => _roots;

    /// <summary>The reference for the woven body: in a generic type or method, with their own type parameters.</summary>
    public MethodReference Reference => MethodTypeParameters.SelfReference(Definition, _woven.GenericParameters);

    public ParameterDefinition Parameter(ValueRoot root) => Definition.Parameters[_roots.IndexOf(root) + (Subject is null ? 0 : 1)];

    public VariableDefinition AddLocal(TypeReference type)
    {
        var local = new VariableDefinition(type);
        Definition.Body.Variables.Add(local);
        return local;
    }

    /// <summary>Writes the body and adds the method to the type.</summary>
    public void Complete(CodeBlock code)
    {
        var body = Definition.Body;
        body.InitLocals = true;
        foreach (var instruction in code.Instructions)
            body.Instructions.Add(instruction);

        foreach (var handler in code.Handlers)
            body.ExceptionHandlers.Add(handler);

        Labels.Remove(body, code.Labels);
        BranchForms.Shrink(body);
        _woven.DeclaringType.Methods.Add(Definition);
    }

    /// <summary>Removes the method from the type.</summary>
    public void Remove()
    {
        _names.Free(Definition);
        _woven.DeclaringType.Methods.Remove(Definition);
    }

    private static string NameOf(ValueRoot root) => root switch
    {
        ValueRoot.Result => "result",
        _ when root.Name == ValuePath.This => "self",
        _ => root.PlainName
    };

    // An address is passed as it is: the helper catches the exception when it is invalid.
    private TypeReference TypeOf(ValueRoot root)
    {
        var type = Types.Import(root.Type);
        return root.IsByReference ? new ByReferenceType(type) : type;
    }
}
