using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace AutoSpan.Tests.Verification;

/// <summary>Finds type arguments that satisfy the constraints of generic types and methods: over references and over values.</summary>
/// <param name="assembly">Its own types are arguments as well, where those of the framework do not do.</param>
internal sealed class TypeArguments(Assembly assembly)
{
    // Of each parameter; only those that need one another take more than one try.
    const int MostCandidates = 16;

    static readonly Type[] Common =
    [
        typeof(object), typeof(string), typeof(int), typeof(char), typeof(Guid), typeof(KeyValuePair<string, int>), typeof(DayOfWeek), typeof(List<int>),
        typeof(Dictionary<string, string>), typeof(MemoryStream), typeof(InvalidOperationException), typeof(Action), typeof(int[])
    ];

    readonly Type[] own =
        [.. RuntimeCompiler.TypesOf(assembly).Where(type => !type.ContainsGenericParameters && !type.IsByRefLike && !(type.IsAbstract && type.IsSealed))];

    /// <summary>The type with arguments: one that is not generic as it is, and none where no arguments were found.</summary>
    public IEnumerable<Type> Instantiations(Type type) => type.IsGenericTypeDefinition ? Find(type.GetGenericArguments(), type.MakeGenericType) : [type];

    /// <summary>The method with arguments, as <see cref="Instantiations(Type)"/>.</summary>
    public IEnumerable<MethodBase> Instantiations(MethodBase method) =>
        method is MethodInfo { IsGenericMethodDefinition: true } generic ? Find(generic.GetGenericArguments(), generic.MakeGenericMethod) : [method];

    IEnumerable<T> Find<T>(Type[] parameters, Func<Type[], T> make) where T : class
    {
        Type[][] candidates = [.. parameters.Select(Candidates)];
        var overReferences = First([.. candidates.Select(types => types.OrderBy(type => type.IsValueType).Take(MostCandidates).ToArray())], make);
        var overValues = First([.. candidates.Select(types => types.OrderByDescending(type => type.IsValueType).Take(MostCandidates).ToArray())], make);
        return new[] { overReferences, overValues }.OfType<T>().Distinct();
    }

    // Parameters speak of each other in their constraints, and only the runtime knows whether arguments go together.
    static T? First<T>(Type[][] candidates, Func<Type[], T> make) where T : class =>
        Choices(candidates, 0).Select(arguments => Made(make, arguments)).FirstOrDefault(made => made is not null);

    static IEnumerable<Type[]> Choices(Type[][] candidates, int parameter) =>
        parameter == candidates.Length
            ? [new Type[parameter]]
            : Choices(candidates, parameter + 1).SelectMany(chosen => candidates[parameter].Select(type =>
            {
                var arguments = (Type[])chosen.Clone();
                arguments[parameter] = type;
                return arguments;
            }));

    static T? Made<T>(Func<Type[], T> make, Type[] arguments) where T : class
    {
        try
        {
            return make(arguments);
        }
        catch (Exception exception) when (exception is ArgumentException or TypeLoadException)
        {
            return null;
        }
    }

    Type[] Candidates(Type parameter)
    {
        var constraints = parameter.GetGenericParameterConstraints();
        return
        [
            .. constraints.SelectMany(type => type.IsGenericParameter ? Candidates(type) : type.ContainsGenericParameters ? [] : [type])
                .Concat(Common).Concat(own).Distinct().Where(type => Satisfies(type, parameter, constraints))
        ];
    }

    static bool Satisfies(Type type, Type parameter, Type[] constraints)
    {
        var needs = parameter.GenericParameterAttributes;
        return !(needs.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) && type.IsValueType)
            && !(needs.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) && !type.IsValueType)
            && !(needs.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !IsConstructible(type))
            && constraints.All(constraint => Satisfies(type, constraint));
    }

    // Of a constraint that has parameters in it, no more than the definition is compared.
    static bool Satisfies(Type type, Type constraint)
    {
        if (!constraint.ContainsGenericParameters)
            return constraint.IsAssignableFrom(type);
        return constraint.IsGenericParameter
            || AncestorsOf(type).Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == constraint.GetGenericTypeDefinition());
    }

    static IEnumerable<Type> AncestorsOf(Type type)
    {
        for (var one = type; one is not null; one = one.BaseType)
            yield return one;
        foreach (var one in type.GetInterfaces())
            yield return one;
    }

    static bool IsConstructible(Type type) => type.IsValueType || (!type.IsAbstract && type.GetConstructor(Type.EmptyTypes) is not null);
}
