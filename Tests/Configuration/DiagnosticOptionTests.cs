using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody;
using AutoSpan.Fody.Configuration;
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
    [InlineData("noWarn='AS2011 AS2OO1'", "'AS2OO1' is not a value of 'noWarn'. Did you mean 'AS2001'? Known: all, AS1051, AS2001, ")]
    [InlineData("noWarn='AS1001'", "'AS1001' is not a value of 'noWarn'. It is an error already, and cannot be silenced. Known: all, ")]
    [InlineData("noWarn='2001,AS2002'", "'2001,AS2002' is not a value of 'noWarn'. Known: all, ")]
    public void UnknownIdIsAnErrorWithTheNearest(string options, string message)
    {
        var error = Assert.Single(Weave(options, ""));

        Assert.Equal(("AS1004", Severity.Error), (error.Id, error.Severity));
        Assert.StartsWith(message, error.Message);
    }

    [Fact]
    public void IdGivenTwiceIsAnError() => Assert.Equal("AS1005", Assert.Single(Weave("noWarn='AS2001;AS2001'", "")).Id);

    private static IReadOnlyList<Diagnostic> Weave(string options, string rules)
    {
        using var cases = new CaseModule();
        return new Weaving(new WeavingInput
        {
            Module = cases.Module,
            Resolver = cases.Module.AssemblyResolver,
            Configuration = XElement.Parse($"<AutoSpan {options}>{rules.Replace("<Include />", "<Include type='Loops' />")}</AutoSpan>")
        }).Run().Diagnostics;
    }
}
