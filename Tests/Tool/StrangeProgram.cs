using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using AutoSpan.Tests.Differential.Comparison;
using AutoSpan.Tests.Packaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary>Compiles programs of strangers, and lays them out as a build does: with .deps.json and .runtimeconfig.json.</summary>
internal sealed class StrangeProgram
{
    /// <summary>Prints its spans when it has run, if it has any. The library Parts is a project of its own; Foreign is a dependency.</summary>
    public const string Source =
        """
        using System;
        using System.Diagnostics;
        using System.Reflection;
        [assembly: AssemblyVersion("1.2.3.4")]
        [assembly: System.Runtime.Versioning.TargetFramework(".NETCoreApp,Version=v10.0")]
        namespace Strange
        {
            public static class Program
            {
                public static int Main(string[] args)
                {
                    using var listener = new ActivityListener
                    {
                        ShouldListenTo = _ => true,
                        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                        ActivityStopped = span => Console.WriteLine("span " + span.DisplayName)
                    };
                    ActivitySource.AddActivityListener(listener);
                    Console.WriteLine(new Work().Count(3));
                    return args.Length;
                }
            }

            public class Work
            {
                public int Count(int to)
                {
                    var sum = 0;
                    for (var i = 0; i < to; i++)
                        sum += new Parts.Piece().Size(i) + Foreign.Library.Twice(i);
                    return sum;
                }
            }
        }
        """;

    public const string Parts =
        """
        namespace Parts { public class Piece { public int Size(int i) { var size = 0; for (; i > 0; i--) size += i; return size; } } }
        """;

    /// <summary>As <see cref="Parts"/>, with an async iterator.</summary>
    public const string AsyncParts =
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        namespace Parts
        {
            public class Piece
            {
                public int Size(int i)
                {
                    var size = 0;
                    var sizes = Sizes(i).GetAsyncEnumerator();
                    while (sizes.MoveNextAsync().AsTask().Result)
                        size += sizes.Current;
                    return size;
                }

                public async IAsyncEnumerable<int> Sizes(int i)
                {
                    for (; i > 0; i--)
                    {
                        await Task.Yield();
                        yield return i;
                    }
                }
            }
        }
        """;

    public const string Foreign =
        """
        namespace Foreign { public static class Library { public static int Twice(int i) { var twice = 0; for (; i > 0; i--) twice += 2; return twice; } } }
        """;

    private StrangeProgram(string folder) => Folder = folder;

    public string Folder { get; }

    public string File => Path.Combine(Folder, "Strange.dll");

    /// <summary>The files and their content: what must not change.</summary>
    public IReadOnlyDictionary<string, string> Content => ContentOf(Folder);

    /// <summary>A folder with the program, its own library, and a dependency.</summary>
    public static StrangeProgram In(string folder, string version = "10.0")
    {
        Directory.CreateDirectory(folder);
        var program = new StrangeProgram(folder);
        Compile(program.PathOf("Foreign.dll"), Foreign);
        Compile(program.PathOf("Parts.dll"), Parts);
        string[] references = [program.PathOf("Foreign.dll"), program.PathOf("Parts.dll")];
        Compile(program.File, Source.Replace("v10.0", "v" + version), OutputKind.ConsoleApplication, references: references);
        program.WriteHostFiles(version);
        return program;
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public static IReadOnlyDictionary<string, string> ContentOf(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(System.IO.File.ReadAllBytes(file)));

    public static Task<DotnetRun> Run(string folder) => Dotnet.Program(Path.Combine(folder, "Strange.dll"));

    /// <summary>Compiles one file.</summary>
    public static void Compile(
        string file,
        string source,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        DebugInformationFormat symbols = DebugInformationFormat.PortablePdb,
        string? key = null,
        IReadOnlyList<string>? references = null)
    {
        var options = new CSharpCompilationOptions(kind, optimizationLevel: OptimizationLevel.Release, deterministic: true, cryptoKeyFile: key,
            strongNameProvider: key is null ? null : new DesktopStrongNameProvider());
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(file),
            [CSharpSyntaxTree.ParseText(source, path: "/src/Source.cs", encoding: System.Text.Encoding.UTF8)],
            Compiler.ReferencesOf("Microsoft.NETCore.App").Concat(references ?? []).Select(reference => MetadataReference.CreateFromFile(reference)),
            options);
        using var image = System.IO.File.Create(file);
        using var pdb = symbols == DebugInformationFormat.PortablePdb ? System.IO.File.Create(Path.ChangeExtension(file, ".pdb")) : null;
        var result = compilation.Emit(image, pdb, options: new EmitOptions(debugInformationFormat: symbols));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }

    private void WriteHostFiles(string version)
    {
        System.IO.File.WriteAllText(PathOf("Strange.runtimeconfig.json"), $$"""
            {
              "runtimeOptions": {
                "tfm": "net{{version}}", "framework": { "name": "Microsoft.NETCore.App", "version": "{{version}}.0" }, "rollForward": "Major"
              }
            }
            """);
        JsonObject target = [], libraries = [];
        foreach (var (name, type) in new[] { ("Strange", "project"), ("Parts", "project"), ("Foreign", "package") })
        {
            target[$"{name}/1.0.0"] = new JsonObject { ["runtime"] = new JsonObject { [$"{name}.dll"] = new JsonObject() } };
            libraries[$"{name}/1.0.0"] = new JsonObject { ["type"] = type, ["serviceable"] = false, ["sha512"] = "" };
        }

        var framework = ".NETCoreApp,Version=v" + version;
        System.IO.File.WriteAllText(PathOf("Strange.deps.json"), new JsonObject
        {
            ["runtimeTarget"] = new JsonObject { ["name"] = framework, ["signature"] = "" },
            ["compilationOptions"] = new JsonObject(),
            ["targets"] = new JsonObject { [framework] = target },
            ["libraries"] = libraries
        }.ToJsonString());
    }
}
