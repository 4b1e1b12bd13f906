using System.IO;
using System.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Selection;
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

    static readonly WeaveReport Report = Reports.OfCases(Configuration);

    [Fact]
    public void SaysWhatBecameOfAWovenMethod()
    {
        var sum = Report.Find("Loops.Sum");

        Assert.Equal(("AssemblyToProcess", "Loops", "Sum(int)"), (sum.Namespace, sum.Type, sum.Member));
        Assert.Equal(("Loops.Sum", "AssemblyToProcess", "Client"), (sum.Span!.Name, sum.Span.Source, sum.Span.Kind));
        Assert.Equal("""<Include type="Loops|Noise|Tasks" kind="Client" />""", sum.Rule!.Text);
    }

    [Theory]
    [InlineData("Loops.Sum", "synchronous")]
    [InlineData("AsyncMethods.Loop", "async")]
    [InlineData("Sequences.Count", "iterator")]
    [InlineData("AsyncSequences.Count", "async iterator")]
    [InlineData("Tasks.Later", "task-returning")]
    public void SaysItsShape(string method, string shape) => Assert.Equal(shape, Report.Span(method).Shape);

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
        var entry = Report.Find(method);

        Assert.Equal((reason, detail), (entry.Reason, entry.Detail));
        Assert.Equal(reason is nameof(SkipReason.Excluded) or nameof(SkipReason.NotIncluded), entry.Settings.Count == 0);
    }

    [Fact]
    public void EveryMethodIsThereOnceAndEachThatWasLeftHasAReason()
    {
        var all = Report.Methods.Select(method => (method.FullType, method.Member, method.Signature)).ToList();

        Assert.Equal("AssemblyToProcess", Report.Assembly);
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.All(Report.Skipped, entry => Assert.NotEmpty(entry.Reason!));
        Assert.All(Report.Skipped, entry => Assert.NotEmpty(entry.Detail!));
        Assert.True(all.Count > 1000);
    }

    // Two methods of the type can have one name and, as rules spell them, the same parameters.
    [Fact]
    public void TheSignatureIsThereWhereItIsNeeded()
    {
        Assert.Null(Report.Find("Loops.Sum").Signature);
        Assert.All(
            Report.Methods.GroupBy(method => (method.FullType, method.Member)),
            alike => Assert.All(alike, method => Assert.Equal(alike.Count() > 1, method.Signature is not null)));
        Assert.Contains(Report.Methods, method => method.Signature is not null);
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
        Assert.NotEqual(0xEF, first[0]);
        Assert.DoesNotContain((byte)'\r', first);

        byte[] Written() => File.ReadAllBytes(ReportFile.JsonFor(FodyHost.Weave(Repository.Cases(Build.Release), Configuration, folder).Path));
    }
}
