using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace AutoSpan.Tests.Harness;

/// <summary>One <c>[Run]</c> of an assembly that need not be loadable here.</summary>
/// <param name="Member">Type and method, without namespace; nested types as <c>Outer+Inner</c>.</param>
/// <param name="Index">Which of the method's attributes.</param>
/// <param name="Spans">How many spans the call makes.</param>
internal sealed record RunCase(string Member, int Index, IReadOnlyList<object?> Values, int Spans)
{
    static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<RunCase>>> Known = new(StringComparer.Ordinal);

    /// <summary>As the runner names it.</summary>
    public string Name => Member + "#" + Index;

    /// <summary>The arguments, in an array of their own for each call.</summary>
    public object?[] Arguments() => [.. Values];

    /// <summary>The name of the span: that of the source.</summary>
    public string SpanName => Member.Replace('+', '.');

    public override string ToString() => Name;

    /// <summary>Those of an assembly; each file is read once.</summary>
    public static IReadOnlyList<RunCase> Of(string assembly) => Known.GetOrAdd(assembly, file => new Lazy<IReadOnlyList<RunCase>>(() => Read(file))).Value;

    static IReadOnlyList<RunCase> Read(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return [.. module.GetAllTypes().SelectMany(type => type.Methods).Where(method => method.HasCustomAttributes).SelectMany(Of)];
    }

    static IEnumerable<RunCase> Of(MethodDefinition method) =>
        method.CustomAttributes.Where(attribute => attribute.AttributeType.Name == "RunAttribute").Select((attribute, index) => new RunCase(
            method.DeclaringType.FullName.Replace('/', '+')["AssemblyToProcess.".Length..] + "." + method.Name,
            index,
            [.. ((CustomAttributeArgument[])attribute.ConstructorArguments[0].Value).Select(Value)],
            attribute.Properties.Where(property => property.Name == "Spans").Select(property => (int)property.Argument.Value).DefaultIfEmpty(1).Single()));

    // An element of an object[] is an argument in an argument; it says which type it has.
    static object? Value(CustomAttributeArgument argument) => argument.Value is CustomAttributeArgument inner ? Value(inner) : argument.Value;
}
