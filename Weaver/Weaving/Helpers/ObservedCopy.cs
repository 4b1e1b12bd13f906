using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>
/// A copy of a small method, which runs in its place while something listens:
/// <code>
/// [StackTraceHidden]
/// private int &lt;AutoSpan0&gt;g__Total(Order order)
/// </code>
/// </summary>
internal static class ObservedCopy
{
    // What debuggers and coverage tools do with the method, they do with its copy.
    private static readonly HashSet<string> s_attributes = new(StringComparer.Ordinal)
    {
        "System.Diagnostics.DebuggerHiddenAttribute",
        "System.Diagnostics.DebuggerNonUserCodeAttribute",
        "System.Diagnostics.DebuggerStepThroughAttribute",
        "System.Diagnostics.DebuggerStepperBoundaryAttribute",
        "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute",
        "System.CodeDom.Compiler.GeneratedCodeAttribute",
        "System.ObsoleteAttribute"
    };

    private const ParameterAttributes Directions = ParameterAttributes.In | ParameterAttributes.Out;

    /// <summary>Adds the copy to the type of the method.</summary>
    /// <param name="method">The method, as it was read.</param>
    /// <param name="name">The name of the copy.</param>
    /// <param name="references">The imported attributes.</param>
    public static MethodDefinition Add(MethodDefinition method, string name, RuntimeReferences references)
    {
        var attributes = MethodAttributes.Private | MethodAttributes.HideBySig | (method.IsStatic ? MethodAttributes.Static : 0);
        var copy = new MethodDefinition(name, attributes, method.ReturnType) { NoInlining = true };
        copy.CustomAttributes.Add(new CustomAttribute(references.NewStackTraceHidden));
        foreach (var attribute in MemberAttributes.Of(method).Where(attribute => s_attributes.Contains(attribute.AttributeType.FullName)))
            copy.CustomAttributes.Add(new CustomAttribute(attribute.Constructor, attribute.GetBlob()));

        MethodTypeParameters.Copy(method, copy);
        foreach (var parameter in method.Parameters)
            copy.Parameters.Add(new ParameterDefinition(parameter.Name, parameter.Attributes & Directions, parameter.ParameterType));

        method.DeclaringType.Methods.Add(copy);
        BodyCopy.Into(method, copy);
        return copy;
    }
}
