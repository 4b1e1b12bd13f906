using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Selection;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Rules;
using AutoSpan.Tests.Verification;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>What is selected of an assembly that a test compiles.</summary>
internal sealed class CompiledSelection
{
    /// <summary>What a person writes who wants to see a program.</summary>
    public const string Usual = "<AutoSpan><Include /></AutoSpan>";

    readonly MethodSelection selection;

    CompiledSelection(MethodSelection selection) => this.selection = selection;

    public IReadOnlyList<SelectedMethod> Selected => selection.Selected;

    public IReadOnlyList<SkippedMethod> Skipped => selection.Skipped;

    public MethodSelection All => selection;

    /// <param name="assembly">The path of a compiled assembly.</param>
    /// <param name="configuration">The element <c>&lt;AutoSpan&gt;</c>.</param>
    /// <param name="symbols">False to select as if there were no debug information.</param>
    public static CompiledSelection Of(string assembly, string configuration = Usual, bool symbols = true)
    {
        var resolver = new BuildAssemblyResolver(References.Of(assembly));
        var module = ModuleDefinition.ReadModule(assembly, new ReaderParameters { AssemblyResolver = resolver, InMemory = true, ReadSymbols = symbols });
        return new CompiledSelection(MethodSelector.Select(module, Given.RuleSet(configuration)));
    }

    /// <summary>Compiles several files into one assembly.</summary>
    /// <param name="files">Pairs of a path, as seen from a folder of their own, and a text.</param>
    public static string Compile(params (string Path, string Text)[] files)
    {
        var folder = Scratch.Folder();
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        return Compiler.Compile("Compiled", "", [.. files.Select(file => Path.Combine(folder, file.Path))]);
    }

    /// <summary>Why a method is not selected; null where it is.</summary>
    public string? Reason(string method) =>
        selection.Selected.Any(one => one.DisplayName == method) ? null : Assert.Single(selection.Skipped, one => one.DisplayName == method).Reason.ToString();

    public string Detail(string method) => Assert.Single(selection.Skipped, one => one.DisplayName == method).Detail;

    public string SpanName(string method) => Assert.Single(selection.Selected, one => one.DisplayName == method).Settings.Get(Setting.Name);
}
