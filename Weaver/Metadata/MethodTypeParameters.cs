using System.Collections.Generic;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>The type parameters of methods that weaving adds beside a woven one. They have the same constraints.</summary>
internal static class MethodTypeParameters
{
    /// <summary>Gives a method the type parameters of another one, which has the same type.</summary>
    public static void Copy(MethodDefinition from, MethodDefinition to)
    {
        foreach (var parameter in from.GenericParameters)
            to.GenericParameters.Add(new GenericParameter(parameter.Name, to) { Attributes = parameter.Attributes });

        for (var index = 0; index < from.GenericParameters.Count; index++)
        {
            foreach (var constraint in from.GenericParameters[index].Constraints)
                to.GenericParameters[index].Constraints.Add(new GenericParameterConstraint(constraint.ConstraintType));
        }
    }

    /// <summary>A method as another one of its type refers to it.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">The type parameters of the other one; none where it is not generic.</param>
    public static MethodReference SelfReference(MethodDefinition method, IEnumerable<GenericParameter> arguments)
    {
        if (!method.HasGenericParameters && !method.DeclaringType.HasGenericParameters)
            return method;

        var reference = new MethodReference(method.Name, method.ReturnType, TypeSubstitution.SelfOf(method.DeclaringType)) { HasThis = method.HasThis };
        foreach (var parameter in method.Parameters)
            reference.Parameters.Add(new ParameterDefinition(parameter.ParameterType));

        if (!method.HasGenericParameters)
            return reference;

        foreach (var parameter in method.GenericParameters)
            reference.GenericParameters.Add(new GenericParameter(parameter.Name, reference));

        var instance = new GenericInstanceMethod(reference);
        foreach (var argument in arguments)
            instance.GenericArguments.Add(argument);

        return instance;
    }
}
