using System;
using System.Collections.Generic;
using AutoSpan.Fody;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Architecture;

/// <summary>Holds the directions of docs/architecture.md over the compiled weaver: which type uses which, by metadata.</summary>
public sealed class DirectionTests : IDisposable
{
    const string Root = "AutoSpan.Fody";

    /// <summary>The folders of the weaver, from the lowest up. A folder uses itself and folders before it.</summary>
    static readonly string[] Order =
    [
        "Diagnostics", "Metadata", "IL", "Rules", "Configuration", "Selection", "Planning", "Weaving", "Reporting", ""
    ];

    /// <summary>What a folder may not use although it is lower: Metadata and IL are leaves, and rules know no XML and no instruction.</summary>
    static readonly Dictionary<string, string[]> Forbidden = new(StringComparer.Ordinal)
    {
        ["Rules"] = ["IL"],
        ["Configuration"] = ["IL", "Selection"],
        ["Weaving"] = ["Configuration"],
        ["Reporting"] = ["IL", "Weaving"]
    };

    readonly ModuleDefinition _weaver = ModuleDefinition.ReadModule(typeof(ModuleWeaver).Assembly.Location);

    public static TheoryData<string> Folders { get; } = [.. Order];

    FolderOrder Weaver => FoldersOf(_weaver);

    internal static FolderOrder FoldersOf(ModuleDefinition weaver) => new(weaver, Root, Order);

    [Theory]
    [MemberData(nameof(Folders))]
    public void FolderUsesOnlyLowerFolders(string folder) => Weaver.AssertUsesOnlyLower(folder, Forbidden.GetValueOrDefault(folder, []));

    [Fact]
    public void EveryFolderHasItsPlace() => Weaver.AssertEveryFolderHasItsPlace();

    [Fact]
    public void UsesAreSeen() => Assert.Contains(
        TypeUses.Of(_weaver), use => use.From.Name == nameof(WeavingPipeline) && Weaver.Of(use.To) == "Selection");

    public void Dispose() => _weaver.Dispose();
}
