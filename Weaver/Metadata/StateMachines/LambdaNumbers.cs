using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>
/// Tells the lambdas of one member apart, in the order of the source: the compiler numbers them, in <c>&lt;Work&gt;b__5_0</c> behind the number of
/// the member, and in a closure without it.
/// </summary>
internal sealed class LambdaNumbers
{
    private const string Closure = "<>c__DisplayClass";

    private readonly Dictionary<TypeDefinition, ILookup<(string Outer, string Member), int>> _types = [];

    /// <summary>The number of a lambda, from 1; 0 where it is the only one of its member.</summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="name">What its name says.</param>
    /// <param name="type">The type in the source.</param>
    public int Of(MethodDefinition lambda, GeneratedName name, TypeDefinition type)
    {
        if (!_types.TryGetValue(type, out var numbers))
            _types.Add(type, numbers = Read(type));

        int[] alike = [.. numbers[(name.Outer, MemberOf(lambda, name))]];
        return alike.Length < 2 ? 0 : alike.Count(number => number < Last(name)) + 1;
    }

    private static ILookup<(string Outer, string Member), int> Read(TypeDefinition type) => MethodsOf(type)
        .Select(method => (Method: method, Name: GeneratedName.Parse(method)))
        .Where(lambda => lambda.Name is { IsLambda: true })
        .ToLookup(lambda => (lambda.Name!.Outer, MemberOf(lambda.Method, lambda.Name)), lambda => Last(lambda.Name!));

    private static IEnumerable<MethodDefinition> MethodsOf(TypeDefinition type) =>
        type.Methods.Concat(type.NestedTypes.Where(SourceTypes.IsCompilerGenerated).SelectMany(MethodsOf));

    private static string MemberOf(MethodDefinition lambda, GeneratedName name)
    {
        if (name.Number.Split('_') is { Length: > 1 } numbers)
            return numbers[0];

        var closure = lambda.DeclaringType.Name;
        return closure.StartsWith(Closure, StringComparison.Ordinal) ? closure.Substring(Closure.Length).Split('_')[0] : string.Empty;
    }

    // Behind a '#' stands the generation of hot reload.
    private static int Last(GeneratedName name) =>
        int.TryParse(name.Number.Split('_').Last().Split('#')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
