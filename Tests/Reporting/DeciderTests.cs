using System.IO;
using System.Text.Json;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>The rule that decided about a method, and its place.</summary>
public sealed class DeciderTests
{
    const string Configuration =
        """
        <AutoSpan>
          <Include type="Loops|Marked" />
          <Exclude type="Loops"
                   method="Sum" />
          <Set type="Loops" kind="Client" />
        </AutoSpan>
        """;

    static readonly JsonElement Report = Weave(Configuration);

    [Theory]
    [InlineData("woven", "Loops.CountDown", """<Include type="Loops|Marked" />""", 3)]
    [InlineData("skipped", "Loops.Nothing", """<Include type="Loops|Marked" />""", 3)]
    [InlineData("skipped", "Loops.Sum", """<Exclude type="Loops" method="Sum" />""", 4)]
    public void ARuleHasItsPlaceAsSeenFromTheProject(string list, string method, string rule, int line)
    {
        var entry = Report.Find(list, method);

        Assert.Equal((rule, "FodyWeavers.xml"), (entry.Text("rule"), entry.Text("ruleFile")));
        Assert.Equal(line, entry.GetProperty("ruleLine").GetInt32());
    }

    [Theory]
    [InlineData("woven", "Marked.Hidden", "[WithSpan] on the member")]
    [InlineData("skipped", "QuietType.Work", "[NoSpan] on the type")]
    public void AnAttributeInCodeNeedsNoPlace(string list, string method, string attribute)
    {
        var entry = Report.Find(list, method);

        Assert.Equal(attribute, entry.Text("rule"));
        entry.AssertHasNot("ruleFile", "ruleLine");
    }

    [Fact]
    public void WhatNothingSpeaksOfHasNoRule() => Report.Find("skipped", "Switches.OfTexts").AssertHasNot("rule", "ruleFile", "ruleLine");

    [Fact]
    public void WhatNoRuleNeededToIncludeIsTracedByTheElement()
    {
        var entry = ReportReader.OfCases("<AutoSpan />").Find("woven", "Loops.Sum");

        Assert.Equal("<AutoSpan>", entry.Text("rule"));
        entry.AssertHasNot("ruleFile", "ruleLine");
    }

    // Woven in a folder that has the file, so that the rules have places.
    static JsonElement Weave(string configuration)
    {
        var folder = Scratch.Folder();
        File.WriteAllText(Path.Combine(folder, "FodyWeavers.xml"), $"<Weavers>\n{configuration}\n</Weavers>");
        var woven = FodyHost.Weave(Repository.Cases(Build.Release), configuration, folder);
        Assert.Empty(woven.Errors);
        return ReportReader.Read(woven.Path);
    }
}
