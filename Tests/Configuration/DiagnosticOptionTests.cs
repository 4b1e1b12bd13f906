using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Tests.Selection;
using Xunit;

namespace AutoSpan.Tests.Configuration;

/// <summary>The options of <c>&lt;AutoSpan&gt;</c> that change how diagnostics are reported.</summary>
public sealed class DiagnosticOptionTests
{
    // A namespace that is not there, and a <Set> without settings: AS2001 and AS2003. As in a file that is not known to be the project's, both are information.
    private const string Idle = "<Include /><Include namespace='Nowhere' /><Set />";

    [Theory]
    [InlineData("", "AS2001 AS2003")]
    [InlineData("noWarn=''", "AS2001 AS2003")]
    [InlineData("noWarn='AS2001'", "AS2003")]
    [InlineData("noWarn=' AS2003;AS2001 '", "")]
    [InlineData("noWarn='AS2003 AS2001'", "")]
    [InlineData("noWarn='all'", "")]
    public void SilencedDiagnosticsAreNotReported(string options, string reported) =>
        Assert.Equal(reported, string.Join(" ", Weave(options, Idle).Select(diagnostic => diagnostic.Id).Order()));

    [Fact]
    public void DiagnosticsBesideAnErrorAreSilencedToo() =>
        Assert.Equal(["AS1001"], Weave("noWarn='all'", Idle + "<Inclde />").Select(diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("")]
    [InlineData("warningsAsErrors='AS3001 AS2002'")]
    [InlineData("warningsAsErrors='all' noWarn='AS2006'")]
    public void OtherWarningsLeaveTheAssemblyWoven(string options) => Assert.True(WeavesWithAWarning(options));

    [Theory]
    [InlineData("warningsAsErrors='AS2006'")]
    [InlineData("warningsAsErrors='all'")]
    [InlineData("warningsAsErrors='all' noWarn='AS2001'")]
    public void WarningThatIsAnErrorLeavesTheAssemblyAsItWas(string options) => Assert.False(WeavesWithAWarning(options));

    [Theory]
    [InlineData("noWarn='AS2011 AS2OO1'", "'AS2OO1' is not a valid value of 'noWarn'. Did you mean 'AS2001'? Use one of: all, AS1051, AS2001, ")]
    [InlineData("noWarn='AS1001'", "'AS1001' is not a valid value of 'noWarn'. It is always an error and cannot be silenced. Use one of: all, ")]
    [InlineData("warningsAsErrors='AS4001'",
        "'AS4001' is not a valid value of 'warningsAsErrors'. It is always an error and cannot be silenced. Use one of: all, AS2001, ")]
    [InlineData("warningsAsErrors='AS1051'", "'AS1051' is not a valid value of 'warningsAsErrors'. ")]
    [InlineData("noWarn='2001,AS2002'", "'2001,AS2002' is not a valid value of 'noWarn'. Use one of: all, ")]
    public void UnknownIdIsAnErrorWithTheNearest(string options, string message)
    {
        var error = Assert.Single(Weave(options, ""));

        Assert.Equal(("AS1004", Severity.Error), (error.Id, error.Severity));
        Assert.StartsWith(message, error.Message);
    }

    [Theory]
    [InlineData("", "AS3002")]
    [InlineData("noWarn='AS3002'", "")]
    public void SecondWeavingCanBeSilenced(string options, string reported)
    {
        using var cases = new CaseModule();
        var input = Input(cases, XElement.Parse($"<AutoSpan {options}><Include type='Loops' /></AutoSpan>"));

        Assert.Empty(new WeavingPipeline(input).Run().Diagnostics);

        Assert.Equal(reported, string.Join(" ", new WeavingPipeline(input).Run().Diagnostics.Select(diagnostic => diagnostic.Id)));
    }

    [Fact]
    public void IdGivenTwiceIsAnError() => Assert.Equal("AS1005", Assert.Single(Weave("noWarn='AS2001;AS2001'", "")).Id);

    // A warning needs the project's own file.
    private static bool WeavesWithAWarning(string options)
    {
        var weavers =
            $"""<Weavers><AutoSpan {options}><Include type="Loops"><Tag name="a" text="1" /><Tag name="a" text="2" /></Include></AutoSpan></Weavers>""";
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.ProjectFile, weavers);
        using var cases = new CaseModule();

        var result = new WeavingPipeline(Input(cases, FodyElement.From(weavers)) with { ProjectDirectory = directory.Project }).Run();

        Assert.Equal(result.Summary is null, result.Diagnostics.Any(diagnostic => diagnostic is { Id: "AS2006", Severity: Severity.Error }));
        Assert.Equal(result.Summary is not null, cases.Module.Types.Any(type => type.Name == "<AutoSpan>"));
        return result.Summary is not null;
    }

    private static IReadOnlyList<Diagnostic> Weave(string options, string rules)
    {
        using var cases = new CaseModule();
        var configuration = XElement.Parse($"<AutoSpan {options}>{rules.Replace("<Include />", "<Include type='Loops' />")}</AutoSpan>");
        return new WeavingPipeline(Input(cases, configuration)).Run().Diagnostics;
    }

    private static WeavingInput Input(CaseModule cases, XElement configuration) =>
        new() { Module = cases.Module, Resolver = cases.Module.AssemblyResolver, Configuration = configuration };
}
