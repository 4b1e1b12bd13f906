using System;
using System.IO;
using System.Linq;
using System.Text;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AutoSpan.Tests.DebugInformation;

/// <summary>The SDK's own C# compiler with its command line, for inputs that no project of the solution has: other kinds of symbols, keys, programs.</summary>
internal static class Compiler
{
    static readonly string[] Standard =
    [
        "/noconfig", "/nologo", "/nostdlib", "/deterministic", "/target:library", "/langversion:latest", "/nullable:enable", "/unsafe",
        "/debug:portable", "/optimize+", "/warn:0"
    ];

    /// <summary>Compiles one source file into a folder of its own, with the references of the cases, and lists them beside it.</summary>
    /// <param name="name">The name of the assembly.</param>
    /// <param name="source">Its C#.</param>
    /// <param name="options">More options of the compiler; a later one replaces an earlier.</param>
    /// <returns>The path of the assembly.</returns>
    public static string Compile(string name, string source, params string[] options)
    {
        var references = References.Of(Repository.Cases(Build.Release));
        var folder = Scratch.Folder();
        var file = Path.Combine(folder, name + ".cs");
        var assembly = Path.Combine(folder, name + ".dll");
        File.WriteAllText(file, source);

        Run(CSharpCommandLineParser.Default.Parse(
            [.. Standard, "/out:" + assembly, .. references.Select(reference => "/r:" + reference), .. options, file], folder, sdkDirectory: null));

        File.WriteAllLines(Path.Combine(folder, name + ".references"), references);
        return assembly;
    }

    // In this process: to start the program takes many times what it does.
    static void Run(CSharpCommandLineArguments arguments)
    {
        AssertNone([.. arguments.Errors]);
        var compilation = CSharpCompilation.Create(
            arguments.CompilationName,
            arguments.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(Read(file.Path), arguments.ParseOptions, file.Path)),
            arguments.MetadataReferences.Select(reference => CompilerReference.To(reference.Reference)),
            arguments.CompilationOptions.WithStrongNameProvider(new DesktopStrongNameProvider(arguments.KeyFileSearchPaths)));
        var assembly = arguments.GetOutputFilePath(arguments.OutputFileName!);
        using var image = File.Create(assembly);
        using var symbols = arguments.EmitPdbFile ? File.Create(arguments.GetPdbFilePath(arguments.OutputFileName!)) : null;
        using var link = arguments.SourceLink is { } path ? File.OpenRead(path) : null;

        AssertNone([.. compilation.Emit(
            image,
            symbols,
            options: arguments.EmitOptions.WithPdbFilePath(Path.ChangeExtension(assembly, "pdb")),
            sourceLinkStream: link,
            embeddedTexts: arguments.EmbeddedFiles.Select(file => EmbeddedText.FromSource(file.Path, Read(file.Path)))).Diagnostics]);

        SourceText Read(string file)
        {
            using var stream = File.OpenRead(file);
            return SourceText.From(stream, Encoding.UTF8, arguments.ChecksumAlgorithm, canBeEmbedded: true);
        }
    }

    static void AssertNone(Diagnostic[] diagnostics)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join(Environment.NewLine, errors));
    }
}
