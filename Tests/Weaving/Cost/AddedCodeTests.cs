using System;
using System.Text;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Cost;

/// <summary>What weaving adds to a method. More of it costs every caller: the JIT compiles it, the stack holds it, and the file grows.</summary>
public sealed class AddedCodeTests
{
    private const string Begin = "<!-- added code -->\n";
    private const string End = "<!-- end of added code -->";

    private static readonly (string Shape, string Method)[] s_shapes =
    [
        ("synchronous", "Synchronous"),
        ("synchronous, small: with its copy", "Small"),
        ("synchronous, that no exception can leave", "NonThrowing"),
        ("synchronous, with two arguments and the result", "Values"),
        ("task-returning", "TaskReturning"),
        ("task-returning, small: with its copy", "SmallTask"),
        ("async", "Async"),
        ("async, with two arguments and the result", "AsyncValues"),
        ("iterator", "Iterator"),
        ("async iterator", "AsyncIterator")
    ];

    [Fact]
    public void TheDocumentTellsWhatIsAddedToEachShape()
    {
        var document = new CommittedFile("docs/performance.md");
        var text = document.Read();
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);

        document.AssertIs(text[..begin] + Table() + text[end..], typeof(AddedCodeTests));
    }

    // The limits are what is added today, rounded up: whoever exceeds one has made every woven method dearer.
    [Theory]
    [InlineData("Synchronous", 40, 3, 0)]
    [InlineData("Small", 65, 3, 0)]
    [InlineData("NonThrowing", 20, 2, 0)]
    [InlineData("Values", 75, 3, 0)]
    [InlineData("TaskReturning", 45, 3, 0)]
    [InlineData("SmallTask", 75, 3, 0)]
    [InlineData("Async", 50, 0, 1)]
    [InlineData("AsyncValues", 160, 1, 1)]
    [InlineData("Iterator", 20, 0, 0)]
    [InlineData("AsyncIterator", 20, 0, 0)]
    public void LittleIsAdded(string method, int bytes, int locals, int fields)
    {
        var (plain, woven) = Read(method);

        Assert.InRange(woven.CodeSize - plain.CodeSize, 1, bytes);
        Assert.InRange(woven.Locals - plain.Locals, 0, locals);
        Assert.InRange(woven.Fields - plain.Fields, 0, fields);
    }

    private static string Table()
    {
        var table = new StringBuilder("| shape | IL | locals | fields of the state machine |\n|---|---|---|---|\n");
        foreach (var (shape, method) in s_shapes)
        {
            var (plain, woven) = Read(method);
            table.Append($"| {shape} | {woven.CodeSize - plain.CodeSize} bytes | {woven.Locals - plain.Locals} | {woven.Fields - plain.Fields} |\n");
        }

        return table.ToString();
    }

    private static (ShapeMethod Plain, ShapeMethod Woven) Read(string method) =>
        (ShapeMethod.Read(ShapeSource.Plain, method), ShapeMethod.Read(ShapeSource.Woven, method));
}
