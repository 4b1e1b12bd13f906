using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks.Compiling;

/// <summary>Compiles the same sources again and again, from text to assembly, on one thread.</summary>
/// <param name="sources">A file that lists the sources, one a line.</param>
/// <param name="references">A file that lists the references, one a line.</param>
internal sealed class Compiler(string sources, string references)
{
    private readonly List<SourceText> _texts = [.. File.ReadLines(sources).Select(file => SourceText.From(File.ReadAllText(file), Encoding.UTF8))];
    private readonly List<MetadataReference> _references = [.. File.ReadLines(references).Select(file => MetadataReference.CreateFromFile(file))];

    // References keep their symbols for the next compilation, weakly. With this one kept, a collection does not change how much work that has.
    private Compilation? _last;

    /// <returns>The hash of the assembly.</returns>
    /// <exception cref="InvalidOperationException">The sources have errors.</exception>
    public string Compile()
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            deterministic: true,
            concurrentBuild: false,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable);
        var parsing = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER"]);
        var trees = _texts.Select(text => CSharpSyntaxTree.ParseText(text, parsing));
        var compilation = CSharpCompilation.Create("Compiled", trees, _references, options);
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        if (!result.Success)
        {
            var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            throw new InvalidOperationException(string.Join('\n', errors.Take(5)));
        }

        GC.KeepAlive(_last);
        _last = compilation;
        return Convert.ToHexString(SHA256.HashData(assembly.ToArray()));
    }
}
