using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AutoSpan.Tests.Architecture;

/// <summary>What holds for source files: where opcodes are, how long files and lines are, and that a namespace is a folder.</summary>
public sealed class FileTests
{
    // The compiler and .NET look for these types by names of their own; a program begins in none.
    static readonly string[] WithoutNamespace = ["Weaver/Polyfills.cs", "Tool/Program.cs", "Tool/Hook/StartupHook.cs"];

    static readonly string[] FoldersWithOpcodes = ["IL", "Emitters"];

    public static TheoryData<string> Parts { get; } = ["Weaver", "Runtime", "OpenTelemetry", "Tool", "Tests", "AssemblyToProcess"];

    [Fact]
    public void OnlyIlAndEmittersHaveOpcodes()
    {
        var wrong = Sources("Weaver")
            .Where(file => !FoldersWithOpcodes.Contains(Path.GetFileName(Path.GetDirectoryName(file))))
            .Where(file => File.ReadAllText(file).Contains("OpCodes.", StringComparison.Ordinal));

        Assert.Empty(wrong.Select(file => Path.GetRelativePath(Repository.Root, file)));
    }

    [Theory]
    [InlineData("Weaver", "AutoSpan.Fody")]
    [InlineData("Tool", "AutoSpan.Tool")]
    public void NamespaceIsTheFolder(string part, string root)
    {
        var wrong =
            from file in Sources(part)
            let path = Path.GetRelativePath(Path.Combine(Repository.Root, part), file)
            where !WithoutNamespace.Contains($"{part}/{path}")
            let folder = Path.GetDirectoryName(path)!
            let expected = folder.Length == 0 ? root : $"{root}.{folder.Replace(Path.DirectorySeparatorChar, '.')}"
            where !File.ReadLines(file).Contains($"namespace {expected};")
            select $"{part}/{path}";

        Assert.Empty(wrong);
    }

    // Methods that extend types of OpenTelemetry are in their namespace, where readers look for them.
    [Theory]
    [InlineData("Registration", "AutoSpan.Registration")]
    [InlineData("Distro", "AutoSpan.Distro")]
    public void NamespaceOfAPackageIsTheFolder(string folder, string root)
    {
        var project = Path.Combine(Repository.Root, "OpenTelemetry", folder);
        var wrong =
            from file in Sources(Path.Combine("OpenTelemetry", folder))
            where !Path.GetFileName(file).EndsWith("Extensions.cs", StringComparison.Ordinal)
            let below = Path.GetRelativePath(project, Path.GetDirectoryName(file)!)
            let expected = below == "." ? root : $"{root}.{below.Replace(Path.DirectorySeparatorChar, '.')}"
            where !File.ReadLines(file).Contains($"namespace {expected};")
            select Path.GetRelativePath(Repository.Root, file);

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void NoFileIsLong(string part)
    {
        var wrong = Sources(part).Select(file => (file, lines: File.ReadAllLines(file).Length)).Where(one => one.lines > 300);

        Assert.Empty(wrong.Select(one => $"{Path.GetRelativePath(Repository.Root, one.file)}: {one.lines} lines"));
    }

    /// <summary>
    /// The limit is the <c>max_line_length</c> of .editorconfig. Lines inside a string literal of several lines can be longer: their line breaks
    /// are part of the text.
    /// </summary>
    [Fact]
    public void NoLineIsLong()
    {
        var setting = File.ReadLines(Path.Combine(Repository.Root, ".editorconfig")).Single(line => line.StartsWith("max_line_length"));
        var limit = int.Parse(setting.Split('=')[1]);
        var wrong =
            from file in Sources(".")
            from number in LongLines(File.ReadAllText(file), limit)
            select $"{Path.GetRelativePath(Repository.Root, file)}:{number}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void NoScriptOrStyleOfTheReportIsLong()
    {
        var folder = Path.Combine(Repository.Root, "Weaver", "Reporting", "Html");
        var files = Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".js" or ".css").ToList();
        var wrong = files.Where(file => File.ReadAllLines(file) is var lines && (lines.Length > 300 || lines.Any(line => line.Length > 160)));

        Assert.NotEmpty(files);
        Assert.Empty(wrong.Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("// 4567890", "")]
    [InlineData("// 45678901", "1")]
    [InlineData("/// <a>\n/// 5678901\n/// </a>", "2")]
    [InlineData("a = \"67890\";", "1")]
    [InlineData("a = $\"{b}\";", "1")]
    [InlineData("a = \"\"\"\n12345678901\n\"\"\";", "")]
    [InlineData("a = $\"\"\"\n12345678901\n{b}\n{b}2345678901\n\"\"\";", "")]
    [InlineData("a = @\"\n12345678901\n\";", "")]
    [InlineData("a =\n\"\"\"\n1\n\"\"\" + 678901;", "4")]
    [InlineData("a = \"\"\"901\"\"\";", "1")]
    public void OnlyTextOfSeveralLinesCanHaveLongLines(string code, string lines) => Assert.Equal(lines, string.Join(' ', LongLines(code, 10)));

    [Fact]
    public void TheWeaverIsFound() => Assert.Contains(Sources("Weaver"), file => Path.GetFileName(file) == "ModuleWeaver.cs");

    static IReadOnlyList<int> LongLines(string code, int limit)
    {
        var text = SourceText.From(code);
        var wrong = text.Lines.Where(line => line.Span.Length > limit).ToList();
        if (wrong.Count == 0)
            return [];

        var literals = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
            .Where(node => node.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression
                or SyntaxKind.InterpolatedStringExpression)
            .Select(node => text.Lines.GetLinePositionSpan(node.Span))
            .ToList();

        // The first and the last line of a literal are code too.
        return
        [
            .. wrong.Select(line => line.LineNumber)
                .Where(line => !literals.Any(literal => literal.Start.Line < line && line < literal.End.Line))
                .Select(line => line + 1)
        ];
    }

    static IEnumerable<string> Sources(string folder)
    {
        var path = Path.Combine(Repository.Root, folder);
        return Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(path, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
    }
}
