using System.IO;
using System.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>The rule that decided about a method, and what gives each setting; with their places.</summary>
public sealed class DeciderTests
{
    const string Configuration =
        """
        <AutoSpan source="Cases">
          <Include type="Loops|Marked" />
          <Exclude type="Loops"
                   method="Sum" />
          <Set type="Loops"
               kind="Client"
               parent="root" />
          <Set type="Loops" method="CountDown" kind="Server" />
          <Set type="Loops" method="Sum" kind="Server" />
        </AutoSpan>
        """;

    static readonly WeaveReport Report = Weave(Configuration);

    [Theory]
    [InlineData("Loops.CountDown", """<Include type="Loops|Marked" />""", 3)]
    [InlineData("Loops.Nothing", """<Include type="Loops|Marked" />""", 3)]
    [InlineData("Loops.Sum", """<Exclude type="Loops" method="Sum" />""", 4)]
    public void ARuleHasItsPlaceAsSeenFromTheProject(string method, string rule, int line) =>
        Assert.Equal(new RuleEntry(rule, "FodyWeavers.xml", line), Report.Find(method).Rule);

    [Theory]
    [InlineData("Marked.Hidden", "[WithSpan] on the member")]
    [InlineData("QuietType.Work", "[NoSpan] on the type")]
    public void AnAttributeInCodeNeedsNoPlace(string method, string attribute) =>
        Assert.Equal(new RuleEntry(attribute, null, 0), Report.Find(method).Rule);

    [Fact]
    public void WhatNothingSpeaksOfHasNoRuleAndNoSettings()
    {
        var method = Report.Find("Switches.OfTexts");

        Assert.Null(method.Rule);
        Assert.Empty(method.Settings);
    }

    [Fact]
    public void WhatNoRuleNeededToIncludeIsTracedByTheElement() =>
        Assert.Equal(new RuleEntry("<AutoSpan>", null, 0), Reports.OfCases("<AutoSpan />").Find("Loops.Sum").Rule);

    // The line is that of the attribute.
    [Theory]
    [InlineData("Loops.CountDown", "kind", "Server", "Set", 9)]
    [InlineData("Loops.CountDown", "parent", "root", "Set", 8)]
    [InlineData("Loops.CountDown", "source", "Cases", "AutoSpan", 2)]
    [InlineData("Loops.CountDown", "name", "{Type}.{Method}", null, 0)]
    [InlineData("Loops.CountDown", "errorWhen", "none", null, 0)]
    [InlineData("Loops.CountDown", "maxLength", "1024", null, 0)]
    [InlineData("Loops.Nothing", "kind", "Client", "Set", 7)]
    [InlineData("Loops.Nothing", "trivial", "skip", null, 0)]
    [InlineData("Marked.Hidden", "trivial", "include", "WithSpan", 0)]
    public void ASettingTellsWhereItComesFrom(string method, string setting, string value, string? origin, int line)
    {
        var found = Assert.Single(Report.Find(method).Settings, one => one.Name == setting);

        Assert.Equal((value, origin, line), (found.Value, found.Origin?.Kind, found.Line));
    }

    // The last <Set> has no effect: only its report tells.
    [Fact]
    public void EveryRuleIsThereInTheOrderOfTheFileAndAttributesFollow()
    {
        Assert.Equal(["AutoSpan:2", "Include:3", "Exclude:4", "Set:6", "Set:9", "Set:10"], Report.Rules.Take(6).Select(rule => $"{rule.Kind}:{rule.Line}"));
        Assert.Equal(["NoSpan", "SpanTag", "WithSpan"], Report.Rules.Skip(6).Select(rule => rule.Kind).Distinct());
        Assert.All(Report.Rules.Skip(6), rule => Assert.Equal((null, 0), (rule.File, rule.Line)));
    }

    // Woven in a folder that has the file, so that the rules have places.
    static WeaveReport Weave(string configuration)
    {
        var folder = Scratch.Folder();
        File.WriteAllText(Path.Combine(folder, "FodyWeavers.xml"), $"<Weavers>\n{configuration}\n</Weavers>");
        var woven = FodyHost.Weave(Repository.Cases(Build.Release), configuration, folder);
        Assert.Empty(woven.Errors);
        return Reports.Read(woven.Path);
    }
}
