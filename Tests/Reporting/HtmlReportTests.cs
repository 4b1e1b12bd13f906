using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>The page beside a woven assembly: it says what the JSON report says.</summary>
public sealed class HtmlReportTests
{
    const string Configuration =
        """
        <AutoSpan report="html">
          <Include type="Loops|Noise|Unweavable" kind="Client" />
          <Include type="Tagged" arguments="count" errorWhen="return == null" remoteParent="order.Headers">
            <Tag name="order.id" value="order.Id" />
            <Tag name="order.password" value="order.Password" />
            <Tag name="team" text="core &amp; more" />
          </Include>
          <Event type="Tagged" method="Complete" name="completed" on="return" />
          <Exclude type="Noise" method="Calls" />
        </AutoSpan>
        """;

    static readonly WovenFile Woven = Weave(Configuration);
    static readonly Page Page = Page.Read(HtmlReport.PathFor(Woven.Path));

    [Fact]
    public void TheMessageOfTheBuildNamesTheFile()
    {
        var path = Path.Combine(Path.GetDirectoryName(Woven.Path)!, "AssemblyToProcess.autospan.html");

        Assert.True(File.Exists(path));
        Assert.Contains(Woven.Messages, message =>
            message.StartsWith("AssemblyToProcess: ") && message.EndsWith("The report gives the reason for each: " + path));
    }

    [Fact]
    public void ItHasEveryMethodOfTheOtherReport()
    {
        var json = ReportReader.Read(Weave(Configuration.Replace("html", "json", StringComparison.Ordinal)).Path);
        var expected = json.GetProperty("woven").EnumerateArray().Select(_ => "Woven")
            .Concat(json.GetProperty("skipped").EnumerateArray().Select(entry => entry.Text("reason")!))
            .CountBy(section => section).OrderBy(count => count.Key);

        var sections = Page.Root.Descendants("details").Select(details => details.Attribute("id")!.Value).ToList();
        Assert.Equal(expected, sections.Select(id => new KeyValuePair<string, int>(id, Page.Methods(id).Count)).OrderBy(count => count.Key));
    }

    [Fact]
    public void AWovenMethodHasItsSpan()
    {
        var cells = Page.Method("Woven", "AssemblyToProcess.Loops", "Split(string)");

        Assert.Equal(["Loops.Split", "Client", "AssemblyToProcess", "synchronous", "FodyWeavers.xml:3"], cells.Skip(1).Select(cell => cell.Value));
        Assert.Equal("""<Include type="Loops|Noise|Unweavable" kind="Client" />""", Page.RuleOf(cells[^1]));
    }

    [Fact]
    public void AWovenMethodHasItsTags()
    {
        var span = Page.Method("Woven", "AssemblyToProcess.Tagged", "Async(Purchase, int)")[1];

        Assert.Equal(
            [
                "team core & more", "autospan.argument.count count", "order.id order.Id", "order.password order.Password written as ***",
                "error when return == null", "parent from order.Headers"
            ],
            span.Descendants("li").Select(item => item.Value));
    }

    [Fact]
    public void AnEventHasItsMoment()
    {
        var cells = Page.Method("Woven", "AssemblyToProcess.Tagged", "Complete(Purchase, int)");

        Assert.Equal("completed", cells[1].Nodes().First().ToString());
        Assert.Equal("event on return", cells[2].Value);
    }

    [Theory]
    [InlineData("Trivial", "Noise", "Forwards(int)", "it only calls AssemblyToProcess.Noise.Work, which is traced", "FodyWeavers.xml:3")]
    [InlineData("CannotBeWoven", "Unweavable", "Arguments(int)", "it has __arglist, which a protected region cannot contain", "FodyWeavers.xml:3")]
    [InlineData("Excluded", "Noise", "Calls()", null, "FodyWeavers.xml:10")]
    [InlineData("NotIncluded", "Switches", "OfTexts(string)", null, "")]
    public void AMethodThatWasLeftHasItsReasonAndItsRule(string section, string type, string member, string? reason, string rule)
    {
        string?[] expected = reason is null ? [rule] : [reason, rule];

        Assert.Equal(expected, Page.Method(section, "AssemblyToProcess." + type, member).Skip(1).Select(cell => cell.Value));
    }

    [Fact]
    public void ItIsTheSameEveryTimeAndInEveryFolder()
    {
        var first = File.ReadAllBytes(HtmlReport.PathFor(Woven.Path));

        Assert.Equal(first, File.ReadAllBytes(HtmlReport.PathFor(Weave(Configuration).Path)));
        Assert.NotEqual(0xEF, first[0]);
        Assert.DoesNotContain((byte)'\r', first);
    }

    // In a folder that has the file, so that the rules have places.
    static WovenFile Weave(string configuration)
    {
        var folder = Scratch.Folder();
        File.WriteAllText(Path.Combine(folder, "FodyWeavers.xml"), $"<Weavers>\n{configuration}\n</Weavers>");
        var woven = FodyHost.Weave(Repository.Cases(Build.Release), configuration, folder);
        Assert.Empty(woven.Errors);
        return woven;
    }
}
