using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Reporting.Json;
using AutoSpan.Tests.Harness;
using AutoSpan.Tool.Explaining;
using AutoSpan.Tool.Terminal;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary><c>autospan explain</c> on a compiled assembly. Projects are explained in <see cref="Packaging.ToolTests"/>.</summary>
public sealed class ExplainTests : IDisposable
{
    private const string Config =
        """
        <AutoSpan name="{Type}: {Method}">
          <Include type="Loops|Tasks" kind="Client" />
          <Event type="Loops" method="Sum" on="return" />
          <Exclude type="Tasks" method="Cancel*" />
        </AutoSpan>
        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheJsonIsTheReportOfABuild()
    {
        var cases = Repository.Cases(Build.Release);
        var folder = Directory.CreateDirectory(_folder["project"]).FullName;
        var config = _folder.Write("project/FodyWeavers.xml", $"<Weavers>{Config}</Weavers>");
        var woven = FodyHost.Weave(cases, Config, folder);
        Assert.Empty(woven.Errors);

        var run = (await Autospan.Run("explain", cases, "--format", "json", "--config", config)).MustSucceed();

        Assert.Equal(File.ReadAllText(ReportFile.JsonFor(woven.Path)), run.Output);
    }

    [Theory]
    [InlineData("Loops.Sum")]
    [InlineData("*.Tasks.*")]
    public async Task TheJsonOfAPatternHasOnlyTheMethodsThatMatch(string pattern)
    {
        var cases = Repository.Cases(Build.Release);
        var config = _folder.Write("rules.xml", Config);
        var whole = await Json("explain", cases, "--format", "json", "--config", config);

        var part = await Json("explain", cases, pattern, "--format", "json", "--config", config);

        Assert.Equal(whole.Methods.Where(new MethodPattern(pattern).Matches).Select(Decision), part.Methods.Select(Decision));
        Assert.InRange(part.Methods.Count, 1, whole.Methods.Count - 1);
        Assert.Equal(whole.Rules.Select(rule => rule.Text), part.Rules.Select(rule => rule.Text));
    }

    [Fact]
    public async Task AMethodIsExplained()
    {
        StrangeProgram.Compile(_folder["Parts.dll"], StrangeProgram.Parts);
        var config = _folder.Write("rules.xml", "<AutoSpan>\n  <Include namespace=\"Parts\" />\n  <Set method=\"Size\" kind=\"Client\"><Tag "
            + "name=\"size\" value=\"i\" /></Set>\n</AutoSpan>");

        var run = (await Autospan.Run("explain", _folder["Parts.dll"], "piece.size", "--config", config)).MustSucceed();

        Assert.Equal(
            [
                "Parts.Piece.Size(int)",
                "woven        span \"Piece.Size\", Client, source Parts, synchronous",
                "because of   <Include namespace=\"Parts\" /> (rules.xml:2)",
                "tags         size = i, from <Set method=\"Size\" kind=\"Client\" /> (rules.xml:3)",
                "settings     kind=Client, from <Set method=\"Size\" kind=\"Client\" /> (rules.xml:3)"
            ],
            run.Output.Split('\n').Select(line => line.Trim()).Take(5));
        Assert.Equal(["Parts.dll", "Parts.pdb", "rules.xml"], StrangeProgram.ContentOf(_folder.Path).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryMethodIsListed()
    {
        StrangeProgram.Compile(_folder["Parts.dll"], StrangeProgram.Parts);

        var run = (await Autospan.Run("explain", _folder["Parts.dll"])).MustSucceed();

        Assert.StartsWith("Parts.Piece\n  + Size(int): span \"Piece.Size\"", run.Output);
        Assert.Contains("  - ctor(): no rule includes it (NotIncluded)", run.Output);
        Assert.Contains("Parts: 1 method woven", run.Error);
    }

    [Fact]
    public async Task ANameThatIsNotThereIsCorrected()
    {
        StrangeProgram.Compile(_folder["Parts.dll"], StrangeProgram.Parts);

        var line = (await Autospan.Run("explain", _folder["Parts.dll"], "Piece.Sise")).MustFail(ExitCode.BadInput);

        Assert.Equal("autospan: No method of Parts fits 'Piece.Sise'. Did you mean 'Piece.Size'?", line);
    }

    private static (string, string?, string?, string?) Decision(MethodEntry method) =>
        (method.FullName, method.Signature, method.Reason, method.Span?.Name);

    private static async Task<WeaveReport> Json(params string[] arguments)
    {
        var run = (await Autospan.Run(arguments)).MustSucceed();
        return ReportReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(run.Output)));
    }
}
