using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Tests.Weaving.Cost;

/// <summary>One method of <see cref="ShapeSource"/> and its state machine.</summary>
/// <param name="Called">What callers call.</param>
/// <param name="Body">What has the code of the source: the same method, or its state machine's.</param>
internal sealed record ShapeMethod(MethodDefinition Called, MethodDefinition Body)
{
    private static readonly string[] s_machines = ["AsyncStateMachineAttribute", "IteratorStateMachineAttribute", "AsyncIteratorStateMachineAttribute"];

    /// <summary>The size of the IL, in bytes.</summary>
    public int CodeSize => Bodies.Sum(method => method.Body.CodeSize);

    public int Locals => Bodies.Sum(method => method.Body.Variables.Count);

    /// <summary>The fields of the state machine.</summary>
    public int Fields => Body == Called ? 0 : Body.DeclaringType.Fields.Count;

    // What weaving changes, and the copy of a small method, without the helper methods that it adds.
    private IEnumerable<MethodDefinition> Bodies =>
        Body == Called
            ? Called.DeclaringType.Methods.Where(method => method == Called || method.Name == $"<AutoSpan0>g__{Called.Name}")
            : [Called, .. Body.DeclaringType.Methods.Where(method => !method.Name.StartsWith("<AutoSpan>", StringComparison.Ordinal))];

    /// <param name="file">The assembly.</param>
    /// <param name="name">The name of the method.</param>
    public static ShapeMethod Read(string file, string name)
    {
        var module = ModuleDefinition.ReadModule(new MemoryStream(File.ReadAllBytes(file)));
        var method = module.GetType("Shapes.Orders").Methods.Single(candidate => candidate.Name == name);
        var machine = method.CustomAttributes.FirstOrDefault(attribute => s_machines.Contains(attribute.AttributeType.Name));
        if (machine is null)
            return new ShapeMethod(method, method);

        var type = ((TypeReference)machine.ConstructorArguments[0].Value).Resolve();
        return new ShapeMethod(method, type.Methods.Single(candidate => candidate.Name == "MoveNext"));
    }
}
