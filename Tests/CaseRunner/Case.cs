using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace AutoSpan.CaseRunner;

/// <summary>One <c>[Run]</c>.</summary>
internal sealed class Case(MethodInfo method, int index, object?[] arguments)
{
    public string Name { get; } = method.DeclaringType!.FullName!.Substring("AssemblyToProcess.".Length) + "." + method.Name + "#" + index;

    public static IReadOnlyList<Case> Of(Assembly assembly) =>
        [.. Types(assembly).SelectMany(type => type.GetMethods()).SelectMany(Of).OrderBy(one => one.Name, StringComparer.Ordinal)];

    /// <summary>Calls, prints how it returned, awaits, and prints what came of it.</summary>
    public async Task Run(Func<IEnumerable<string>> running)
    {
        var before = Activity.Current;
        string outcome, trace = "";
        try
        {
            var instance = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!, nonPublic: true);
            var returned = Call(instance);
            var task = Awaitable.TaskOf(returned);
            Lines.Write("return", task is { IsCompleted: false } ? "pending" : "complete", Name(Activity.Current), string.Join(",", running()));
            // A gate that operations of the case wait at, so that they are pending until now.
            method.DeclaringType!.GetMethod("OpenGate", BindingFlags.NonPublic | BindingFlags.Static)?.Invoke(null, null);
            if (task is not null)
            {
                await task;
                returned = Awaitable.ResultOf(task);
            }

            outcome = string.Join(", ", Changed().Prepend("returned " + Shown.Value(returned)));
        }
        catch (Exception exception)
        {
            outcome = "threw " + Shown.Exception(exception);
            trace = exception.StackTrace ?? "";
        }

        Lines.Write("outcome", outcome, ReferenceEquals(before, Activity.Current) ? "same" : "changed to " + Name(Activity.Current));
        if (trace.Length > 0)
            Lines.Write("trace", trace);

        static string Name(Activity? activity) => activity?.OperationName ?? "none";
    }

    private object? Call(object? instance)
    {
        try
        {
            return method.Invoke(instance, arguments);
        }
        catch (TargetInvocationException exception)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception.InnerException!).Throw();
            throw;
        }
    }

    private IEnumerable<string> Changed() =>
        method.GetParameters().Where(p => p.ParameterType.IsByRef).Select(p => Shown.Value(arguments[p.Position]));

    private static IEnumerable<Case> Of(MethodInfo method) =>
        CustomAttributeData.GetCustomAttributes(method)
            .Where(attribute => attribute.Constructor.DeclaringType!.Name == "RunAttribute")
            .Select((attribute, index) => new Case(method, index, Arguments(attribute)));

    private static object?[] Arguments(CustomAttributeData attribute) =>
        [.. ((IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!).Select(one => one.Value)];

    // Mono cannot load every type that the compiler writes: then the cases of the others are run.
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            foreach (var problem in exception.LoaderExceptions)
                Lines.Write("unloadable", problem?.Message ?? "");
            return exception.Types.Where(type => type is not null)!;
        }
    }
}
