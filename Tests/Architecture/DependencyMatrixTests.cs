using System;
using AutoSpan.Fody;
using AutoSpan.Tests.Harness;
using AutoSpan.Tool;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Architecture;

/// <summary>docs/architecture.md shows which folder uses which, as it is in the compiled projects.</summary>
public sealed class DependencyMatrixTests : IDisposable
{
    readonly ModuleDefinition _weaver = ModuleDefinition.ReadModule(typeof(ModuleWeaver).Assembly.Location);
    readonly ModuleDefinition _tool = ModuleDefinition.ReadModule(typeof(CommandLine).Assembly.Location);

    [Fact]
    public void TheDocumentShowsWhichFolderUsesWhich()
    {
        CommittedFile document = new("docs/architecture.md");

        var text = GeneratedBlock.Replace(document.Read(), "weaver folders", DirectionTests.FoldersOf(_weaver).Matrix());
        text = GeneratedBlock.Replace(text, "tool folders", ToolDirectionTests.FoldersOf(_tool).Matrix());
        document.AssertIs(text, GetType());
    }

    public void Dispose()
    {
        _weaver.Dispose();
        _tool.Dispose();
    }
}
