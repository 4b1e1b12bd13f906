using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using AutoSpan.Tests.Differential.Comparison;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.Weaving.Helpers;

/// <summary>Assemblies at the limits of their format: a type has 65,535 fields at most, and string literals take 16 MB at most.</summary>
[Collection(nameof(Spans))]
public sealed class LargeAssemblyTests
{
    const string Everything = """<AutoSpan source="Large" trivial="include" verify="false"><Include /></AutoSpan>""";

    [Fact]
    [Trait("Fault", "Z1")]
    public void MoreMethodsThanATypeCanHaveFields()
    {
        var classes = Enumerable.Range(0, 67).Select(type => ($"C{type}", Enumerable.Range(0, 1000).Select(method => ($"M{method}", method))));

        var woven = Load(Weave(classes, Everything));

        using var recorder = new Recorder("Large");
        Assert.Equal(1, Call(woven, "C0", "M0", 1));
        Assert.Equal(1000, Call(woven, "C66", "M999", 1));
        Assert.Equal(["C0.M0", "C66.M999"], recorder.Spans.Select(span => span.Name));
        Assert.Equal("C66.M999", recorder["C66.M999"].Tag("code.function.name"));
    }

    [Fact]
    [Trait("Fault", "Z1")]
    public void MoreSourcesThanATypeCanHaveFields()
    {
        var classes = Enumerable.Range(0, 33_000).Select(type => ($"C{type}", Enumerable.Repeat(("M", type), 1)));

        var woven = Load(Weave(classes, Everything.Replace("\"Large\"", "\"Large.{Type}\"", StringComparison.Ordinal)));

        using var first = new Recorder("Large.C0");
        using var last = new Recorder("Large.C32999");
        Assert.Equal(1, Call(woven, "C0", "M", 1));
        Assert.Equal(33_000, Call(woven, "C32999", "M", 1));
        Assert.Equal("C0.M", first.Single().Name);
        Assert.Equal("C32999.M", last.Single().Name);
    }

    [Fact]
    [Trait("Fault", "Z2")]
    public void LongNamesTakeNoStringLiterals()
    {
        var name = new string('x', 150);
        var methods = Enumerable.Range(0, 40_000).Select(method => (name + method, method));

        var file = Weave([("Long", methods)], Everything, """public static class Program { public static string Literal() => ": "; }""");

        Assert.Equal(": ", Call(Load(file), "Program", "Literal"));
        using var module = ModuleDefinition.ReadModule(file);
        Assert.Equal([": ", "contract=3;methods=AutoSpan.Methods.Large;version=0.0.0.0", "name=Large", ""], Literals(module));
    }

    [Fact]
    [Trait("Fault", "Z2")]
    public void MoreLiteralsThanAnAssemblyHoldsAreOneError()
    {
        // Nearly 16 MB: 15 literals of a million bytes are the program's own.
        var literals = string.Concat(Enumerable.Range(0, 15).Select(number => $"Console.Write(\"{number:00}{new string('x', 520_000)}\"); "));
        var source = $$"""
            using System;
            public static class Program
            {
                public static void Print() { {{literals}} }
                public static void Tagged(string value) => Console.Write(value);
            }
            """;
        var tags = string.Concat(Enumerable.Range(0, 1200).Select(number => $"""<Tag name="{number:0000}{new string('t', 500)}" value="value" />"""));
        var configuration = $"""<AutoSpan verify="false"><Include method="Tagged">{tags}</Include></AutoSpan>""";
        var folder = Scratch.Folder();
        var file = Path.Combine(folder, "Large.dll");
        Assert.Empty(Compiler.Compile(file, Build.Release, ("Large", source)));

        var woven = FodyHost.Weave(file, configuration, Path.Combine(folder, "woven"), Compiler.References);

        Assert.Equal(2, woven.Errors.Count);
        Assert.Equal(
            "AS3004: Large.dll cannot be woven: its string literals would take 17 MB, and the limit of an assembly is 16 MB. "
                + "Trace fewer methods, or write fewer tags.",
            woven.Errors[0]);
        Assert.Equal("AutoSpan reported 1 error. The assembly is not woven.", woven.Errors[1]);
        Assert.False(File.Exists(woven.Path));
    }

    static string Weave(IEnumerable<(string Name, IEnumerable<(string Name, int Added)> Methods)> classes, string configuration, string source = "")
    {
        var folder = Scratch.Folder();
        var file = Path.Combine(folder, "Large.dll");
        LargeAssembly.Write(file, classes, source);
        var woven = FodyHost.Weave(file, configuration, Path.Combine(folder, "woven"), Compiler.References);
        Assert.Empty(woven.Errors);
        return woven.Path;
    }

    static Assembly Load(string file) => new System.Runtime.Loader.AssemblyLoadContext(file).LoadFromAssemblyPath(file);

    static object? Call(Assembly assembly, string type, string method, params object?[] arguments) =>
        assembly.GetType(type)!.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    static IEnumerable<string> Literals(ModuleDefinition module) => module.Types.SelectMany(type => type.Methods).Where(method => method.HasBody)
        .SelectMany(method => method.Body.Instructions).Where(instruction => instruction.OpCode.Code == Code.Ldstr)
        .Select(instruction => (string)instruction.Operand);
}
