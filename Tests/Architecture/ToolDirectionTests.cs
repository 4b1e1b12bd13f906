using System;
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

    internal static FolderOrder FoldersOf(ModuleDefinition tool) => new(tool, Root, Order);

    [Theory]
    [MemberData(nameof(Folders))]
    public void FolderUsesOnlyLowerFolders(string folder) => FoldersOf(_tool).AssertUsesOnlyLower(folder);

    [Fact]
    public void EveryFolderHasItsPlace() => FoldersOf(_tool).AssertEveryFolderHasItsPlace();

    public void Dispose() => _tool.Dispose();
}
