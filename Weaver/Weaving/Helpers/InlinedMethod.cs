using System;
using AutoSpan.Fody.IL;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>
/// A small static method of the generated class, which the JIT inlines. It holds a branch that would otherwise be in woven bodies, so that they have
/// the branches of their source only, which is what coverage tools count, and need fewer locals.
/// </summary>
internal static class InlinedMethod
{
    /// <summary>Creates the method and adds it to the type.</summary>
    /// <param name="type">The generated class.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="returns">What it returns.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="body">Its body, of its parameters.</param>
    public static MethodDefinition Add(
        TypeDefinition type, string name, TypeReference returns, ParameterDefinition[] parameters, Func<ParameterDefinition[], CodeBlock> body)
    {
        var method = new MethodDefinition(name, MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig, returns)
        {
            AggressiveInlining = true
        };
        foreach (var parameter in parameters)
            method.Parameters.Add(parameter);

        var code = body(parameters);
        foreach (var instruction in code.Instructions)
            method.Body.Instructions.Add(instruction);

        type.Methods.Add(method);
        Labels.Remove(method.Body, code.Labels);
        BranchForms.Shrink(method.Body);
        return method;
    }

    public static ParameterDefinition Parameter(string name, TypeReference type) => new(name, ParameterAttributes.None, type);

    public static ParameterDefinition Reference(string name, TypeReference type) => Parameter(name, new ByReferenceType(type));
}
