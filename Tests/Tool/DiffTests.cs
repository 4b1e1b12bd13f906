using System;
using System.IO;
using System.Threading.Tasks;
using AutoSpan.Tool.Terminal;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary><c>autospan diff</c>.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Source =
        """
        public class Shop
        {
            public int Add(int a) { for (; a > 9; a--) { } return a; }
            public int Sell(int a) { for (; a > 9; a--) { } return a; }
            public int Lend(int a) { for (; a > 9; a--) { } return a; }
        }
        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ItTellsWhatIsAddedRemovedAndChanged()
    {
        var old = await Report("old", "<Include method=\"Sell|Lend\" />");
        var now = await Report("new", "<Include method=\"Add|Lend\" kind=\"Client\"><Tag name=\"a|b\" value=\"a\" /></Include>");

        var run = await Autospan.Run("diff", old, now);

        Assert.Equal(ExitCode.Found, run.ExitCode);
        Assert.Equal(
            """
            Parts: 1 added, 1 removed, 1 changed
            + Shop.Add(int): span "Shop.Add", Client, source Parts, by <Include method="Add|Lend" kind="Client" /> (new.xml:1)
            - Shop.Sell(int): no rule includes it (NotIncluded)
            ~ Shop.Lend(int): kind Internal → Client; tag a|b added

            """,
            run.Output);
    }

    [Fact]
    public async Task TheRuleThatExcludesIsNamedOnce()
    {
        var old = await Report("old", "<Include method=\"Sell\" />");
        var now = await Report("new", "<Include method=\"Sell\" /><Exclude method=\"S*\" />");

        Assert.Contains("- Shop.Sell(int): excluded by <Exclude method=\"S*\" /> (Excluded) (new.xml:1)\n", (await Autospan.Run("diff", old, now)).Output);
    }

    [Fact]
    public async Task TheCommentOfAPullRequestIsATableThatNamesCannotLeave()
    {
        var old = await Report("old", "<Include method=\"Sell|Lend\" />");
        var now = await Report("new", "<Include method=\"Sell|Lend\"><Tag name=\"a|`b &lt;img&gt; @all\" value=\"a\" /></Include>");

        var run = await Autospan.Run("diff", old, now, "--markdown");

        Assert.Equal(ExitCode.Found, run.ExitCode);
        Assert.Contains("\n| Changed | |\n|---|---|\n| <code>Shop.Lend(int)</code> | tag a&#124;&#96;b &lt;img&gt; &#64;all added |\n", run.Output);
    }

    [Fact]
    public async Task NoDifferenceIsSuccess()
    {
        var report = await Report("old", "<Include />");

        Assert.Equal("Parts: the same methods are traced in the same way\n", (await Autospan.Run("diff", report, report)).MustSucceed().Output);
    }

    [Theory]
    [InlineData("absent", "does not exist")]
    [InlineData("cut", "It is not a complete AutoSpan report")]
    [InlineData("other", "It is not an AutoSpan report")]
    public async Task WhatIsNoReportIsOneLine(string kind, string said)
    {
        var good = await Report("old", "<Include />");
        var file = _folder["bad.json"];
        if (kind != "absent")
            _folder.Write("bad.json", kind == "cut" ? File.ReadAllText(good)[..200] : "{\"resourceSpans\":[]}");

        Assert.Contains(said, (await Autospan.Run("diff", good, file)).MustFail(ExitCode.BadInput));
    }

    private async Task<string> Report(string name, string rules)
    {
        StrangeProgram.Compile(_folder["Parts.dll"], Source);
        var config = _folder.Write($"{name}.xml", $"<AutoSpan>{rules}</AutoSpan>");
        return _folder.Write($"{name}.json", (await Autospan.Run("explain", _folder["Parts.dll"], "-c", config, "--format", "json")).MustSucceed().Output);
    }
}
