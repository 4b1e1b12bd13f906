using System;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>The parts of a name that the C# compiler generated: <c>&lt;Place&gt;g__Validate|3_0</c> is a local function of <c>Place</c>.</summary>
/// <param name="Outer">The enclosing member.</param>
/// <param name="Kind">The compiler's letter for the kind of member.</param>
/// <param name="Inner">The name in the source; empty for a lambda.</param>
internal sealed record GeneratedName(string Outer, char Kind, string Inner)
{
    private const char LocalFunctionKind = 'g';
    private const char LambdaKind = 'b';

    /// <summary>By what the compiler tells lambdas apart; empty for anything else.</summary>
    public string Number { get; private init; } = string.Empty;

    public bool IsLocalFunction => Kind == LocalFunctionKind;

    public bool IsLambda => Kind == LambdaKind;

    /// <summary>True for the type in which the compiler declares extension members. Their implementations are methods of the enclosing type.</summary>
    public static bool IsExtensionMarker(TypeDefinition type) => type.Name.StartsWith("<G>$", StringComparison.Ordinal);

    /// <summary>True for the method whose parameter is the extended type of an extension marker.</summary>
    public static bool DeclaresExtended(MethodDefinition method) => method is { Name: "<Extension>$", Parameters.Count: 1 };

    /// <summary>True for the method that holds the statements of a program without a class.</summary>
    public static bool IsTopLevelCode(string name) => name is "<Main>$";

    /// <summary>True for the entry point that the compiler makes to call an asynchronous one.</summary>
    public static bool IsCallOfAsyncEntryPoint(string name) => name is "<Main>";

    /// <summary>True for the entry point that the compiler makes around top-level statements, and for the one around an asynchronous <c>Main</c>.</summary>
    public static bool IsEntryPoint(string name) => name is "<Main>$" or "<Main>";

    /// <summary>The parameter of a primary constructor that a field keeps for the other members of its type; null for any other field.</summary>
    public static string? OfCapturedParameter(FieldDefinition field) =>
        field.Name.Length > 3 && field.Name[0] == '<' && field.Name.EndsWith(">P", StringComparison.Ordinal)
            ? field.Name.Substring(1, field.Name.Length - 3)
            : null;

    /// <summary>Reads a name of the form <c>&lt;outer&gt;k__inner|…</c>.</summary>
    /// <returns>Null for any other name.</returns>
    public static GeneratedName? Parse(MethodDefinition method)
    {
        var name = method.Name;
        var close = name.LastIndexOf(">", StringComparison.Ordinal);
        if (name.Length == 0 || name[0] != '<' || close < 1 || close + 1 >= name.Length)
            return null;

        var outer = name.Substring(1, close - 1);
        var kind = name[close + 1];
        var rest = name.Substring(close + 2);
        if (!rest.StartsWith("__", StringComparison.Ordinal))
            return null;

        var bar = rest.IndexOf('|');
        var inner = kind == LocalFunctionKind ? rest.Substring(2, (bar < 0 ? rest.Length : bar) - 2) : string.Empty;
        return new GeneratedName(outer, kind, inner) { Number = kind == LambdaKind ? rest.Substring(2) : string.Empty };
    }
}
