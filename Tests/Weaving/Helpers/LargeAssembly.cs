using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Differential.Comparison;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using Xunit;

namespace AutoSpan.Tests.Weaving.Helpers;

/// <summary>
/// An assembly with more methods than the compiler would make in a short time: it makes the first one, and the others are written into its output.
/// </summary>
internal static class LargeAssembly
{
    /// <summary>Writes <paramref name="file"/> with static classes of methods that add a number to theirs.</summary>
    /// <param name="classes">The names, and the methods of each with what it adds.</param>
    /// <param name="source">More C#.</param>
    public static void Write(string file, IEnumerable<(string Name, IEnumerable<(string Name, int Added)> Methods)> classes, string source = "")
    {
        Assert.Empty(Compiler.Compile(file, Build.Release, ("Large", source + "public static class Seed { public static int Add(int x) => x + 1; }")));
        // The symbols know the seed only.
        File.Delete(Path.ChangeExtension(file, "pdb"));
        using var module = ModuleDefinition.ReadModule(file, new ReaderParameters { InMemory = true });
        var seed = module.GetType("Seed");
        foreach (var (name, methods) in classes)
        {
            var type = new TypeDefinition("", name, seed.Attributes, seed.BaseType);
            foreach (var (method, added) in methods)
                type.Methods.Add(Add(method, seed.GetMethods().Single(), added));
            module.Types.Add(type);
        }

        module.Types.Remove(seed);
        module.Write(file);
    }

    static MethodDefinition Add(string name, MethodDefinition seed, int added)
    {
        var method = new MethodDefinition(name, seed.Attributes, seed.ReturnType);
        method.Parameters.Add(new ParameterDefinition("x", ParameterAttributes.None, seed.ReturnType));
        var il = method.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, added);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ret);
        return method;
    }
}
