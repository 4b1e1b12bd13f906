using System;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace AutoSpan.Tests.Harness;

/// <summary>An assembly loaded beside others of its name. It shares everything else with the tests, AutoSpan.dll included.</summary>
internal sealed class LoadedCopy
{
    const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public LoadedCopy(string file, string? dependencies = null)
    {
        var context = new AssemblyLoadContext(file);
        if (dependencies is not null)
            context.Resolving += (_, name) => LoadBeside(context, dependencies, name);
        Assembly = context.LoadFromAssemblyPath(file);
    }

    public Assembly Assembly { get; }

    /// <summary>A type by its name without namespace; nested ones as <c>Outer+Inner</c>.</summary>
    public Type Type(string name) =>
        Assembly.GetType("AssemblyToProcess." + name) ?? throw new MissingMemberException("No type of the cases is named " + name);

    /// <summary>A method as <c>Type.Method</c>.</summary>
    public MethodInfo Method(string member)
    {
        var dot = member.LastIndexOf('.');
        return Type(member[..dot]).GetMethods(Any).Single(m => m.Name == member[(dot + 1)..]);
    }

    /// <summary>A delegate to a method; an instance method has a new instance of its own.</summary>
    public T Delegate<T>(string member) where T : Delegate
    {
        var method = Method(member);
        return method.IsStatic ? method.CreateDelegate<T>() : method.CreateDelegate<T>(Instance(method.DeclaringType!));
    }

    /// <summary>Calls a method; exceptions come as they were thrown.</summary>
    public object? Call(string member, params object?[] arguments)
    {
        var method = Method(member);
        var instance = method.IsStatic ? null : Instance(method.DeclaringType!);
        return method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    static object Instance(Type type) => Activator.CreateInstance(type, nonPublic: true)!;

    static Assembly? LoadBeside(AssemblyLoadContext context, string folder, AssemblyName name)
    {
        var file = System.IO.Path.Combine(folder, name.Name + ".dll");
        return System.IO.File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }
}
