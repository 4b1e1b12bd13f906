using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>A method that weaving adds to a state machine, with the machine's fields at hand. The JIT compiles it only when something listens.</summary>
internal static class MachineMethod
{
    /// <summary>Creates the method and adds it to the state machine.</summary>
    /// <param name="machine">The state machine.</param>
    /// <param name="name">Its name.</param>
    /// <param name="references">The imported types.</param>
    /// <param name="returns">What it returns.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="code">Its body.</param>
    public static MethodDefinition Add(
        TypeDefinition machine, string name, RuntimeReferences references, TypeReference returns, ParameterDefinition[] parameters, CodeBlock code)
    {
        var method = new MethodDefinition(name, MethodAttributes.Assembly | MethodAttributes.HideBySig, returns) { NoInlining = true };
        method.CustomAttributes.Add(new CustomAttribute(references.NewCompilerGenerated));
        foreach (var parameter in parameters)
            method.Parameters.Add(parameter);

        foreach (var instruction in code.Instructions)
            method.Body.Instructions.Add(instruction);

        Labels.Remove(method.Body, code.Labels);
        BranchForms.Shrink(method.Body);
        machine.Methods.Add(method);
        return method;
    }

    /// <summary>The method as the machine itself refers to it.</summary>
    public static MethodReference Reference(MethodDefinition method) => Reference(method, SelfInstance.Of(method.DeclaringType));

    /// <summary>The method of an instance of the machine's type.</summary>
    /// <param name="method">The method.</param>
    /// <param name="machine">The type, as the caller refers to it.</param>
    public static MethodReference Reference(MethodReference method, TypeReference machine)
    {
        if (machine is not GenericInstanceType)
            return method;

        var reference = new MethodReference(method.Name, method.ReturnType, machine) { HasThis = true };
        foreach (var parameter in method.Parameters)
            reference.Parameters.Add(new ParameterDefinition(parameter.ParameterType));

        return reference;
    }
}
