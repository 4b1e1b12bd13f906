using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Benchmarks.Weaving;

/// <summary>Assemblies of as many methods as are asked for, compiled with symbols.</summary>
internal static class GeneratedAssembly
{
    private const int MethodsInType = 10;

    /// <summary>Each type has seven synchronous methods, and one that returns a task, is asynchronous, and is an iterator.</summary>
    public static void WriteMixed(string file, int methods) => Write(file, methods, static number => number switch
    {
        7 => $"public Task<int> M{number}(int first, string text) => Task.FromResult(text.Length + first);",
        8 => $"public async Task<int> M{number}(int first, string text) {{ await Task.Yield(); return text.Length + first; }}",
        9 => $"public IEnumerable<int> M{number}(int first, string text) {{ yield return first; yield return text.Length; }}",
        _ => Synchronous(number)
    });

    /// <summary>Only synchronous methods, which call others and can throw.</summary>
    public static void WriteSynchronous(string file, int methods) => Write(file, methods, Synchronous);

    /// <summary>Only small methods, which call one other.</summary>
    public static void WriteSmall(string file, int methods) =>
        Write(file, methods, static number => $"public int M{number}(int first, string text) => int.Parse(text) + first * {number};");

    // On several lines, as people write it.
    private static string Synchronous(int number) =>
        $$"""
        public int M{{number}}(int first, string text)
            {
                var length = text.Trim().Length;
                if (length > first)
                    return int.Parse(text);

                return length * {{number}};
            }
        """;

    private static void Write(string file, int methods, Func<int, string> method)
    {
        var body = string.Join("\n    ", Enumerable.Range(0, MethodsInType).Select(method));
        var trees = Enumerable.Range(0, methods / MethodsInType).Chunk(100).Select(types => Parse(types, body));
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(file),
            trees,
            References.All.Select(reference => MetadataReference.CreateFromFile(reference)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var assembly = File.Create(file);
        using var symbols = File.Create(Path.ChangeExtension(file, "pdb"));
        var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static SyntaxTree Parse(int[] types, string body)
    {
        var source = new StringBuilder("using System.Collections.Generic;\nusing System.Threading.Tasks;\nnamespace Generated.Orders;\n");
        foreach (var type in types)
            source.Append($"public class Type{type}\n{{\n    {body}\n}}\n");

        return CSharpSyntaxTree.ParseText(source.ToString(), path: $"Types{types[0]}.cs", encoding: Encoding.UTF8);
    }
}
