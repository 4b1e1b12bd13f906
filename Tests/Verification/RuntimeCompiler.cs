using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using AutoSpan.Tests.Harness;

namespace AutoSpan.Tests.Verification;

/// <summary>
/// The runtime's compiler over every method of an assembly; nothing of it is run. The compiler refuses IL that is not valid and members that are
/// not there, but proves no types: that takes a verifier.
/// </summary>
internal static class RuntimeCompiler
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Compiles all methods, generic ones with type arguments, from a copy of the file that is loaded for this alone.</summary>
    /// <param name="file">The assembly.</param>
    /// <param name="dependencies">The folder of what it refers to beyond the framework.</param>
    /// <param name="matches">The types whose methods are compiled; null for all.</param>
    public static CompiledMethods Compile(string file, string dependencies, Func<Type, bool>? matches = null)
    {
        var assembly = new LoadedCopy(file, dependencies).Assembly;
        var arguments = new TypeArguments(assembly);
        List<string> compiled = [], refused = [], leftOut = [];
        foreach (var definition in TypesOf(assembly).Where(type => matches?.Invoke(type) ?? true))
        {
            var types = arguments.Instantiations(definition).ToList();
            if (types.Count == 0)
                leftOut.Add(definition.FullName!);
            foreach (var method in types.SelectMany(type => type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared))).Where(HasBody))
            {
                var instantiations = arguments.Instantiations(method).ToList();
                if (instantiations.Count == 0)
                    leftOut.Add(Name(method));
                foreach (var one in instantiations)
                    Add(one);
            }
        }

        return new CompiledMethods(compiled, refused, leftOut);

        void Add(MethodBase method)
        {
            if (Refusal(method) is { } refusal)
                refused.Add(Name(method) + ": " + refusal);
            else
                compiled.Add(Name(method));
        }
    }

    /// <summary>The types of an assembly, without those that cannot be loaded.</summary>
    public static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }

    static string? Refusal(MethodBase method)
    {
        Type[] arguments = [.. method.DeclaringType!.GetGenericArguments(), .. method.IsGenericMethod ? method.GetGenericArguments() : []];
        try
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle, [.. arguments.Select(type => type.TypeHandle)]);
            return null;
        }
        catch (Exception exception)
        {
            return exception.GetType().Name + ": " + exception.Message;
        }
    }

    static bool HasBody(MethodBase method) =>
        !method.IsAbstract
        && !method.Attributes.HasFlag(MethodAttributes.PinvokeImpl)
        && (method.GetMethodImplementationFlags() & (MethodImplAttributes.CodeTypeMask | MethodImplAttributes.InternalCall)) == 0
        && !method.CustomAttributes.Any(attribute => attribute.AttributeType == typeof(UnsafeAccessorAttribute));

    static string Name(MethodBase method) => method.DeclaringType + ": " + method;
}
