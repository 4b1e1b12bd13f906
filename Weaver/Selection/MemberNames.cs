using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.StateMachines;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>What kind of member a method is, and how its source names it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The name that rules match: an accessor has its property's or event's.</param>
/// <param name="DisplayName">The name that users are shown.</param>
internal sealed record MemberNames(MemberKind Kind, string Name, string DisplayName)
{
    public static MemberNames Of(MethodDefinition method, MethodDefinition? entryPoint)
    {
        if (GeneratedName.Parse(method) is { } generated && (generated.IsLocalFunction || generated.IsLambda))
            return OfGenerated(generated);

        if (IsEntryPoint(method, entryPoint))
            return new MemberNames(MemberKind.EntryPoint, Simple(method.Name), GeneratedName.IsEntryPoint(method.Name) ? "Main" : method.Name);

        if (method.IsConstructor)
            return method.IsStatic
                ? new MemberNames(MemberKind.StaticConstructor, method.Name, "cctor")
                : new MemberNames(MemberKind.Constructor, method.Name, "ctor");

        if (AccessorOf(method) is { } accessor)
            return accessor;

        var name = Simple(method.Name);
        if (method.IsSpecialName && name.StartsWith("op_", StringComparison.Ordinal))
            return new MemberNames(MemberKind.Operator, name, name);

        return new MemberNames(IsFinalizer(method) ? MemberKind.Finalizer : MemberKind.Method, name, name);
    }

    private static MemberNames OfGenerated(GeneratedName generated)
    {
        var outer = GeneratedName.IsEntryPoint($"<{generated.Outer}>$") || generated.Outer == "<Main>$" ? "Main" : Simple(generated.Outer);
        return generated.IsLocalFunction
            ? new MemberNames(MemberKind.LocalFunction, $"{outer}.{generated.Inner}", $"{outer}.{generated.Inner}")
            : new MemberNames(MemberKind.Lambda, $"{outer}.lambda", $"{outer}.lambda");
    }

    // An asynchronous Main is called by a synchronous one that the compiler makes.
    private static bool IsEntryPoint(MethodDefinition method, MethodDefinition? entryPoint) =>
        entryPoint is not null
        && (method == entryPoint
            || (GeneratedName.IsEntryPoint(entryPoint.Name)
                && method.DeclaringType == entryPoint.DeclaringType
                && method.IsStatic
                && method.Name is "Main" or "<Main>$"));

    private static MemberNames? AccessorOf(MethodDefinition method)
    {
        if (!method.IsSpecialName && !method.HasOverrides)
            return null;

        foreach (var property in method.DeclaringType.Properties)
        {
            if (method == property.GetMethod || method == property.SetMethod || property.OtherMethods.Contains(method))
                return Accessor(MemberKind.Property, property.Name, method == property.GetMethod ? "get" : "set");
        }

        foreach (var @event in method.DeclaringType.Events)
        {
            if (method == @event.AddMethod || method == @event.RemoveMethod || method == @event.InvokeMethod)
                return Accessor(MemberKind.Event, @event.Name, method == @event.AddMethod ? "add" : method == @event.RemoveMethod ? "remove" : "raise");
        }

        return null;
    }

    private static MemberNames Accessor(MemberKind kind, string name, string accessor) =>
        new(kind, Simple(name), $"{Simple(name)}.{accessor}");

    private static bool IsFinalizer(MethodDefinition method) =>
        method is { Name: "Finalize", IsVirtual: true, IsFamily: true, HasParameters: false, HasGenericParameters: false };

    // An explicit interface implementation is called Namespace.IInterface<Argument>.Member.
    private static string Simple(string name)
    {
        if (name.Length > 0 && name[0] is '.' or '<')
            return name;

        var depth = 0;
        for (var index = name.Length - 1; index > 0; index--)
        {
            depth += name[index] switch { '>' => 1, '<' => -1, _ => 0 };
            if (name[index] == '.' && depth == 0)
                return name.Substring(index + 1);
        }

        return name;
    }
}
