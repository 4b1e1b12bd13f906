using System;
using System.Linq;
using AutoSpan.Fody.Metadata.StateMachines;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>What kind of member a method is, and how its source names it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The name that rules match: an accessor has its property's or event's.</param>
/// <param name="DisplayName">The name that users are shown.</param>
internal sealed record MemberNames(MemberKind Kind, string Name, string DisplayName)
{
    /// <summary>The property or event that an accessor belongs to; null for any other method.</summary>
    public IMemberDefinition? Owner { get; init; }

    /// <param name="method">The method.</param>
    /// <param name="entryPoint">Where the program of its module starts, if it is one.</param>
    public static MemberNames Of(MethodDefinition method, MethodDefinition? entryPoint) => Of(method, entryPoint, new LambdaNumbers());

    /// <param name="method">The method.</param>
    /// <param name="entryPoint">Where the program of its module starts, if it is one.</param>
    /// <param name="lambdas">Numbers the lambdas of the module.</param>
    public static MemberNames Of(MethodDefinition method, MethodDefinition? entryPoint, LambdaNumbers lambdas)
    {
        if (GeneratedName.Parse(method) is { } generated && (generated.IsLocalFunction || generated.IsLambda))
            return OfGenerated(method, generated, SourceTypes.Of(method.DeclaringType), lambdas);

        if (IsEntryPoint(method, entryPoint))
            return new MemberNames(MemberKind.EntryPoint, MemberName.Simple(method.Name), GeneratedName.IsEntryPoint(method.Name) ? "Main" : method.Name);

        return OfMember(method);
    }

    private static MemberNames OfMember(MethodDefinition method)
    {
        if (method.IsConstructor)
        {
            return method.IsStatic
                ? new MemberNames(MemberKind.StaticConstructor, method.Name, "cctor")
                : new MemberNames(MemberKind.Constructor, method.Name, "ctor");
        }

        if (Accessors.Of(method) is { } accessor)
            return accessor;

        var name = MemberName.Simple(method.Name);
        if (method.IsSpecialName && name.StartsWith("op_", StringComparison.Ordinal))
            return new MemberNames(MemberKind.Operator, name, name);

        return new MemberNames(IsFinalizer(method) ? MemberKind.Finalizer : MemberKind.Method, name, name);
    }

    // Named after the enclosing member, as in the report.
    private static MemberNames OfGenerated(MethodDefinition method, GeneratedName generated, TypeDefinition type, LambdaNumbers lambdas)
    {
        var around = type.Methods.FirstOrDefault(candidate => candidate.Name == generated.Outer);
        var outer = GeneratedName.IsEntryPoint(generated.Outer) ? "Main"
            : around is null ? MemberName.Simple(generated.Outer)
            : OfMember(around).DisplayName;
        if (generated.IsLocalFunction)
            return new MemberNames(MemberKind.LocalFunction, $"{outer}.{generated.Inner}", $"{outer}.{generated.Inner}");

        var number = lambdas.Of(method, generated, type);
        return new MemberNames(MemberKind.Lambda, $"{outer}.lambda", number == 0 ? $"{outer}.lambda" : $"{outer}.lambda{number}");
    }

    // The compiler adds a synchronous Main that calls the async one.
    private static bool IsEntryPoint(MethodDefinition method, MethodDefinition? entryPoint) =>
        entryPoint is not null
        && (method == entryPoint
            || (GeneratedName.IsEntryPoint(entryPoint.Name)
                && method.DeclaringType == entryPoint.DeclaringType
                && method.IsStatic
                && (method.Name == "Main" || GeneratedName.IsTopLevelCode(method.Name))));

    private static bool IsFinalizer(MethodDefinition method) =>
        method is { Name: "Finalize", IsVirtual: true, IsFamily: true, HasParameters: false, HasGenericParameters: false };
}
