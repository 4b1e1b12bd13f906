using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Reporting;
using AutoSpan.Tool.Terminal;
using Xunit;
using static AutoSpan.Tests.Tool.Traces.TraceText;

namespace AutoSpan.Tests.Tool;

/// <summary><c>autospan report</c>: the page of a build, with or without a trace.</summary>
public sealed class ReportCommandTests : IDisposable
{
    static readonly string Shop = Path.Combine(Repository.Root, "Samples", "Shop", "obj", "Debug", "net10.0", "Shop.autospan.json");

    readonly TestFolder _folder = new();

    [Fact]
    public async Task ThePageHasWhatTheTraceTells()
    {
        var woven = Reports.ReadFile(Shop).Woven.Where(method => !method.Span!.IsEvent).ToList();
        var trace = _folder.Write("trace.json", Otlp(woven.Skip(1).Select((method, number) => Span($"{number}", "", method.FullName, number, number + 5))));

        var run = (await Autospan.Run("report", Shop, "--trace", trace, "--output", _folder["page.html"])).MustSucceed();

        Assert.Equal((_folder["page.html"] + "\n", ""), (run.Output, run.Error));
        var observed = Regex.Match(File.ReadAllText(_folder["page.html"]), "id=\"trace\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains($"\"spans\":{woven.Count - 1},\"others\":0", observed);
        Assert.Contains("\"calls\":1", observed);
    }

    [Fact]
    public async Task ATraceOfAnotherProgramIsTold()
    {
        var trace = _folder.Write("trace.json", Otlp([Span("1", "", "Other.A.M", 0, 1) with { Scope = "Other" }]));

        var run = (await Autospan.Run("report", Shop, "--trace", trace, "--output", _folder["page.html"])).MustSucceed();

        Assert.Equal($"No span in {trace} is of Shop. Is it the trace of another program, or of a build without weaving?\n", run.Error);
    }

    [Fact]
    public async Task WithoutATraceItIsThePageOfTheBuild()
    {
        (await Autospan.Run("report", Shop, "--output", _folder["page.html"])).MustSucceed();

        Assert.Equal(Reporting.Html.SampleReport.Page(Reports.ReadFile(Shop)), File.ReadAllText(_folder["page.html"]));
    }

    [Fact]
    public async Task ATraceThatIsCutOffLeavesThePageThatIsThere()
    {
        _folder.Write("page.html", "earlier");
        var trace = _folder.Write("trace.json", Otlp([Span("1", "", "Shop.A.M", 0, 1)])[..200]);

        var error = (await Autospan.Run("report", Shop, "--trace", trace, "--output", _folder["page.html"])).MustFail(ExitCode.BadInput);

        Assert.Equal($"autospan: {trace} is cut off or damaged: its JSON has an error in line 1.", error);
        Assert.Equal("earlier", File.ReadAllText(_folder["page.html"]));
    }

    public void Dispose() => _folder.Dispose();
}
