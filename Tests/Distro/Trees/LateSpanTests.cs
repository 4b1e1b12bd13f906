using System;
using System.Diagnostics;
using Xunit;

namespace AutoSpan.Tests.Distro.Trees;

public sealed class LateSpanTests : IDisposable
{
    private readonly TracedProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void ASpanThatEndsAfterTheRootIsPrintedWithANote()
    {
        var root = _program.Start("root");
        var late = _program.Start("late");
        root.Dispose();
        late.Dispose();

        Assert.Equal(["root", $"Ended after \"root\" (trace {root.TraceId}):", "late"], _program.Shape);
    }

    [Fact]
    public void WhatALateSpanCausedIsPrintedBelowIt()
    {
        var root = _program.Start("root");
        var late = _program.Start("late");
        _program.Start("before the root's end").Dispose();
        root.Dispose();
        Activity.Current = late;
        _program.Start("after the root's end").Dispose();
        late.Dispose();

        Assert.Equal(
            ["root", $"Ended after \"root\" (trace {root.TraceId}):", "late", "├── before the root's end", "└── after the root's end"],
            _program.Shape);
    }

    [Fact]
    public void ShutdownPrintsWhatStillWaitsForItsParent()
    {
        using var root = _program.Start("root");
        using (_program.Start("child"))
            _program.Start("grandchild").Dispose();
        _program.Shutdown();

        Assert.Equal([$"Apart from its parent \"root\" (trace {root.TraceId}):", "child", "└── grandchild"], _program.Shape);
    }

    [Fact]
    public void AFlushPrintsEachSpanOnce()
    {
        using (_program.Start("root"))
        {
            _program.Start("child").Dispose();
            _program.Flush();
            _program.Flush();
        }

        Assert.Collection(
            _program.Shape,
            note => Assert.StartsWith("Apart from its parent", note),
            child => Assert.Equal("child", child),
            root => Assert.Equal("root", root));
    }
}
