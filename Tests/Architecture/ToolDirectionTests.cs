using System;
using System.Linq;
using AutoSpan.Tool;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Architecture;

/// <summary>Holds the directions of the tool's folders, as docs/architecture.md has them: a folder uses itself and folders before it.</summary>
public sealed class ToolDirectionTests : IDisposable
{
    const string Root = "AutoSpan.Tool";

    static readonly string[] Order =
    [
        "Terminal", "Processes", "Projects", "Assemblies", "Configurations", "Applications", "Weaving", "Explaining", "Comparing", "Traces",
        "Proposing", "Diagnosing", "Running", "Commands", ""
    ];

    readonly ModuleDefinition _tool = ModuleDefinition.ReadModule(typeof(CommandLine).Assembly.Location);

    public static TheoryData<string> Folders { get; } = [.. Order];

    [Theory]
    [MemberData(nameof(Folders))]
    public void FolderUsesOnlyLowerFolders(string folder)
    {
        var allowed = Order.TakeWhile(other => other != folder).Append(folder);
        var wrong =
            from use in TypeUses.Of(_tool)
            let used = FolderOf(use.To)
            where FolderOf(use.From) == folder && used is not null && !allowed.Contains(used)
            select $"{use.From.FullName} uses {use.To.FullName}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void EveryFolderHasItsPlace()
    {
        var folders = _tool.Types.Select(FolderOf).OfType<string>().Distinct().ToArray();

        Assert.Empty(folders.Except(Order));
        Assert.Empty(Order.Except(folders));
    }

    public void Dispose() => _tool.Dispose();

    static string? FolderOf(TypeDefinition type) =>
        type.Namespace == Root ? ""
        : type.Namespace.StartsWith(Root + ".", StringComparison.Ordinal) ? type.Namespace[(Root.Length + 1)..].Split('.')[0]
        : null;
}
