using System;
using System.Collections.Generic;
using System.Linq;
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

    [Theory]
    [MemberData(nameof(Folders))]
    public void FolderUsesOnlyLowerFolders(string folder)
    {
        var allowed = Order.TakeWhile(other => other != folder).Except(Forbidden.GetValueOrDefault(folder, [])).Append(folder);
        var wrong =
            from use in TypeUses.Of(_weaver)
            let used = FolderOf(use.To)
            where FolderOf(use.From) == folder && used is not null && !allowed.Contains(used)
            select $"{use.From.FullName} uses {use.To.FullName}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void EveryFolderHasItsPlace()
    {
        var folders = _weaver.Types.Select(FolderOf).OfType<string>().Distinct().ToArray();

        Assert.Empty(folders.Except(Order));
        Assert.Empty(Order.Except(folders));
    }

    [Fact]
    public void UsesAreSeen() => Assert.Contains(
        TypeUses.Of(_weaver), use => use.From.Name == nameof(WeavingPipeline) && FolderOf(use.To) == "Selection");

    public void Dispose() => _weaver.Dispose();

    /// <summary>The folder of a type; null for what the compiler adds.</summary>
    static string? FolderOf(TypeDefinition type) =>
        type.Namespace == Root ? ""
        : type.Namespace.StartsWith(Root + ".", StringComparison.Ordinal) ? type.Namespace[(Root.Length + 1)..].Split('.')[0]
        : null;
}
