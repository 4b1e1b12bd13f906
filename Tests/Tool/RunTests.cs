using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using AutoSpan.Tool.Terminal;
using AutoSpan.Tool.Traces;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary><c>autospan run</c>, with a program that knows nothing of AutoSpan.</summary>
public sealed class RunTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly StrangeProgram _program;

    public RunTests() => _program = StrangeProgram.In(_folder["app"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheTreeIsInTheTerminalAndTheProgramAsItWas()
    {
        var before = _program.Content;

        var run = (await Run("run", _program.File, "--", "a", "--b")).MustReturn(2);

        Assert.Contains("Work.Count", run.Output);
        Assert.Equal(3, run.Output.Split('\n').Count(line => line.Contains("── Piece.Size")));
        Assert.Contains("10\n", run.Output);
        Assert.Equal(before, _program.Content);
    }

    [Fact]
    public async Task TheTraceIsSavedAndSummedUp()
    {
        var run = (await Run("run", _program.File, "--save", "trace.json", "--summary", "--report", "report.html")).MustReturn(0);

        var spans = TraceFile.Read(_folder["trace.json"]);
        Assert.Equal(["Piece.Size", "Piece.Size", "Piece.Size", "Work.Count"], spans.Select(span => span.Name).Order(StringComparer.Ordinal));
        var work = spans.Single(span => span.Name == "Work.Count");
        Assert.All(spans.Where(span => span != work), span => Assert.Equal((work.SpanId, work.TraceId, "Parts"), (span.ParentId, span.TraceId, span.Scope)));
        Assert.Equal("Strange.Work.Count", work.Function);
        Assert.DoesNotContain("──", run.Output);
        Assert.Contains("4 spans in 1 traces, 0 of them errors", run.Output);
        Assert.Contains("Hottest by own time", run.Output);
        Assert.Contains("Work.Count", File.ReadAllText(_folder["report.html"]));
        Assert.Contains("Piece", File.ReadAllText(_folder["report.Parts.html"]));
        using var json = JsonDocument.Parse(File.ReadAllText(_folder["trace.json"]));
        Assert.Contains("\"Strange\"", json.RootElement.GetProperty("resourceSpans")[0].GetProperty("resource").ToString());
    }

    [Fact]
    public async Task AVariableOfOpenTelemetryIsAnOption()
    {
        (await Run("run", _program.File, "--save", "trace.json", "--service-name", "Other", "--sdk-disabled", "true")).MustReturn(0);
        Assert.False(File.Exists(_folder["trace.json"]));

        (await Run("run", _program.File, "--save", "trace.json", "--service-name", "Other")).MustReturn(0);
        Assert.Contains("\"Other\"", File.ReadAllText(_folder["trace.json"]));
    }

    [Fact]
    public async Task AProgramThatHasNotChangedIsNotWovenAgain()
    {
        var first = (await Run("run", _program.File)).MustReturn(0);
        var second = (await Run("run", _program.File)).MustReturn(0);
        File.SetLastWriteTimeUtc(_program.File, DateTime.UtcNow);
        var third = (await Run("run", _program.File)).MustReturn(0);

        Assert.Contains("autospan: Parts: 1 method woven", first.Error);
        Assert.Equal("", second.Error);
        Assert.Equal(first.Error, third.Error);
        Assert.Equal(3, second.Output.Split('\n').Count(line => line.Contains("── Piece.Size")));
    }

    [Fact]
    public async Task WhatTheBuildHasWovenRunsAsItIs()
    {
        (await Autospan.Run("weave", _program.Folder, "--in-place")).MustSucceed();

        var run = (await Run("run", _program.File)).MustReturn(0);

        Assert.Contains("autospan: Strange was woven in its build", run.Error);
        Assert.Equal(3, run.Output.Split('\n').Count(line => line.Contains("── Piece.Size")));
    }

    [Fact]
    public async Task WhyNothingIsWovenIsTold()
    {
        var config = _folder.Write("off.xml", "<AutoSpan enabled=\"false\" />");

        var run = (await Run("run", _program.File, "--config", config)).MustReturn(0);

        Assert.Contains("autospan: Strange is not woven, because of enabled=\"false\".", run.Error);
    }

    [Theory]
    [InlineData("--save")]
    [InlineData("--report")]
    public async Task AFileThatCannotBeWrittenIsToldBeforeTheProgramRuns(string option) => Assert.StartsWith(
        "autospan: app cannot be written: ",
        string.Concat((await Run("run", _program.File, option, "app")).MustReturn(ExitCode.FileSystem) is { Output: "" } run ? run.Error : "it has run"));

    [Theory]
    [InlineData("Foreign.dll", "is not a program that .NET can start")]
    [InlineData("Gone.dll", "does not exist")]
    [InlineData("", "has no project file")]
    public async Task WhatIsNoProgramIsOneLine(string input, string said) =>
        Assert.Contains(said, (await Autospan.Run("run", Path.Combine(_program.Folder, input))).MustFail(ExitCode.BadInput));

    private Task<ToolProcess> Run(params string[] arguments) =>
        ToolProcess.Run(_folder.Path, new Dictionary<string, string> { ["AUTOSPAN_CACHE"] = _folder["cache"] }, arguments);
}
