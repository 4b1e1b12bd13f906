using System.IO;
using System.Linq;
using System.Text.Json;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>The report beside a woven assembly: each method once, with what was done or why not.</summary>
public sealed class ReportTests
{
    const string Configuration =
        """
        <AutoSpan>
          <Include type="Loops|Noise|Tasks" kind="Client" />
          <Include type="AsyncMethods|Sequences|AsyncSequences|Unweavable" />
          <Exclude type="Noise" method="Calls" />
        </AutoSpan>
        """;

    [Fact]
    public void SaysWhatBecameOfEachWovenMethod()
    {
        var woven = Report(Configuration).GetProperty("woven").EnumerateArray().ToList();

        var sum = woven.Single(entry => Text(entry, "method") == "AssemblyToProcess.Loops.Sum");
        Assert.Equal("System.Int32 AssemblyToProcess.Loops::Sum(System.Int32)", Text(sum, "signature"));
        Assert.Equal("synchronous", Text(sum, "shape"));
        Assert.Equal("Loops.Sum", Text(sum, "span"));
        Assert.Equal("AssemblyToProcess", Text(sum, "source"));
        Assert.Equal("Client", Text(sum, "kind"));
        Assert.Equal("""<Include type="Loops|Noise|Tasks" kind="Client" />""", Text(sum, "rule"));
        Assert.Equal("async", Text(woven.Single(entry => Text(entry, "method") == "AssemblyToProcess.AsyncMethods.Loop"), "shape"));
        Assert.Equal("iterator", Text(woven.Single(entry => Text(entry, "method") == "AssemblyToProcess.Sequences.Count"), "shape"));
        Assert.Equal("async iterator", Text(woven.Single(entry => Text(entry, "method") == "AssemblyToProcess.AsyncSequences.Count"), "shape"));
        Assert.Equal("task-returning", Text(woven.Single(entry => Text(entry, "method") == "AssemblyToProcess.Tasks.Later"), "shape"));
    }

    [Theory]
    [InlineData("Loops.Nothing", "Trivial", "it only uses fields, properties and constructors")]
    [InlineData("Noise.Forwards", "Trivial", "it only calls AssemblyToProcess.Noise.Work, which is traced")]
    [InlineData("Noise.StartsActivity", "Manual", "it starts an Activity itself")]
    [InlineData("Noise.Generated", "Generated", "it is generated code")]
    [InlineData("Noise.Calls", "Excluded", """excluded by <Exclude type="Noise" method="Calls" />""")]
    [InlineData("Noise.Abstract.Work", "NotIncluded", "no rule includes it")]
    [InlineData("Unweavable.Arguments", "CannotBeWoven", "it has __arglist, which a protected region cannot contain")]
    public void SaysWhyAMethodWasLeft(string method, string reason, string detail)
    {
        var entry = Report(Configuration).GetProperty("skipped").EnumerateArray().Single(one => Text(one, "method") == "AssemblyToProcess." + method);

        Assert.Equal((reason, detail), (Text(entry, "reason"), Text(entry, "detail")));
    }

    [Fact]
    public void EveryMethodIsThereOnceAndEachThatWasLeftHasAReason()
    {
        var report = Report(Configuration);
        var skipped = report.GetProperty("skipped").EnumerateArray().ToList();
        var all = skipped.Concat(report.GetProperty("woven").EnumerateArray()).Select(entry => Text(entry, "signature")).ToList();

        Assert.Equal("AssemblyToProcess", Text(report, "assembly"));
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.All(skipped, entry => Assert.NotEmpty(Text(entry, "reason")));
        Assert.All(skipped, entry => Assert.NotEmpty(Text(entry, "detail")));
    }

    [Fact]
    public void TheMessageOfTheBuildNamesTheFile()
    {
        var woven = FodyHost.Weave(Repository.Cases(Build.Release), Configuration, Scratch.Folder());

        var path = Path.ChangeExtension(woven.Path, ".autospan.json");
        Assert.True(File.Exists(path));
        Assert.Contains(woven.Messages, message =>
            message.StartsWith("AssemblyToProcess: ") && message.EndsWith("The report gives the reason for each: " + path));
    }

    [Fact]
    public void NoneMeansNoFile()
    {
        var woven = FodyHost.Weave(Repository.Cases(Build.Release), """<AutoSpan report="none" />""", Scratch.Folder());

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(woven.Path)!, "*.json"));
        Assert.Contains(woven.Messages, message => message.StartsWith("AssemblyToProcess: ") && message.EndsWith('.'));
    }

    [Fact]
    public void ItIsTheSameEveryTime()
    {
        var folder = Scratch.Folder();
        var first = Written();

        Assert.Equal(first, Written());

        string Written() => File.ReadAllText(JsonReport.PathFor(FodyHost.Weave(Repository.Cases(Build.Release), Configuration, folder).Path));
    }

    // Names from all over the world, quotes, and what JSON escapes.
    [Fact]
    public void ForeignLettersAndQuotesSurvive()
    {
        var folder = Scratch.Folder();
        var report = new WeaveReport { Assembly = "Größe \"quoted\" \\ 名前", Woven = [], Skipped = [] };

        var path = JsonReport.Write(report, Path.Combine(folder, "Shop.dll"));

        Assert.Equal(Path.Combine(folder, "Shop.autospan.json"), path);
        Assert.Equal(report.Assembly, Text(JsonDocument.Parse(File.ReadAllBytes(path)).RootElement, "assembly"));
        Assert.NotEqual(0xEF, File.ReadAllBytes(path)[0]);
    }

    static JsonElement Report(string configuration) => ReportReader.OfCases(configuration);

    static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
