using System;
using System.Collections.Generic;
using System.Xml.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Selection;
using AutoSpan.Tests.Configuration;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>Methods that a rule wants by name, and that a filter leaves out.</summary>
public sealed class NamedMethodCheckTests
{
    [Theory]
    [InlineData("""<Event type="Noise" method="Nothing" on="return" />""", "Noise.Nothing", "it only uses fields, properties and constructors", "trivial")]
    [InlineData("""<Include type="Noise" method="Field|Property" />""", "Noise.Field", "it only uses fields, properties and constructors", "trivial")]
    [InlineData("""<Include type="Noise" method="Work" /><Include type="Noise" method="Forwards" />""", "Noise.Forwards",
        "it only calls AssemblyToProcess.Noise.Work, which is traced", "trivial")]
    [InlineData("""<Include type="Noise" method="StartsActivity" />""", "Noise.StartsActivity", "it starts an Activity itself", "manual")]
    [InlineData("""<Include type="Noise" method="Generated" />""", "Noise.Generated", "it is generated code", "generated")]
    [InlineData("""<Include type="Noise" method="Number" members="property" />""", "Noise.Number.get", "the compiler generated it", "generated")]
    public void TheSettingThatWeavesItIsNamed(string rules, string method, string reason, string setting)
    {
        var warning = Assert.Single(Check(rules));

        Assert.Equal(("AS3003", Severity.Warning, 3 + rules.Split("/><").Length - 1), (warning.Id, warning.Severity, warning.Location!.Line));
        Assert.EndsWith($" has no effect: AssemblyToProcess.{method} is not woven, because {reason}. To weave it, add {setting}=\"include\" to the rule.",
            warning.Message, StringComparison.Ordinal);
        Assert.StartsWith(rules[(rules.LastIndexOf("/><", StringComparison.Ordinal) is var last and > 0 ? last + 2 : 0)..], warning.Message,
            StringComparison.Ordinal);
    }

    // As of an <Include>.
    [Theory]
    [Trait("Fault", "S8")]
    [InlineData("""<Include type="Noise" /><Set type="Noise" method="Nothing" parent="root" />""", "Noise.Nothing", "trivial")]
    [InlineData("""<Include type="Noise" /><Set method="StartsActivity" errorWhen="return == null" />""", "Noise.StartsActivity", "manual")]
    [InlineData("""<Include type="Noise" members="method property" /><Set type="Noise" method="Number"><Tag name="a" text="b" /></Set>""",
        "Noise.Number.get", "generated")]
    [InlineData("""<Include type="Noise" noise="skip" /><Set method="Nothing|Field" kind="Client" />""", "Noise.Nothing", "trivial")]
    public void ASetThatNamesWhatIsLeftOutIsTold(string rules, string method, string setting)
    {
        var warning = Assert.Single(Check(rules));

        Assert.Equal(("AS3003", Severity.Warning), (warning.Id, warning.Severity));
        Assert.StartsWith("<Set ", warning.Message, StringComparison.Ordinal);
        Assert.Contains($" AssemblyToProcess.{method} is not woven", warning.Message, StringComparison.Ordinal);
        Assert.Contains($"{setting}=\"include\"", warning.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Information, Assert.Single(Check(rules, isProjectFile: false)).Severity);
    }

    // What a pattern sweeps up was not meant by name, and a rule that has found one method has done something.
    [Theory]
    [InlineData("""<Include type="Noise" method="Noth*" />""")]
    [InlineData("""<Include type="Noise" />""")]
    [InlineData("""<Include type="Noise" /><Set type="Noise" method="Nothing|Work" kind="Client" />""")]
    [InlineData("""<Include type="Noise" /><Set type="Noise" method="Noth*" kind="Client" />""")]
    [InlineData("""<Include type="Noise" method="Work" /><Set type="Noise" method="Calls" kind="Client" />""")]
    [InlineData("""<Include type="Noise" method="Nothing|Work" />""")]
    [InlineData("""<Include method="Work" />""")]
    [InlineData("""<Include type="Noise" method="Nothing" trivial="include" />""")]
    [InlineData("""<Include type="Noise" method="Nothing" /><Set type="Noise" trivial="include" />""")]
    [InlineData("""<Include type="Noise" method="Nothing" /><Exclude type="Noise" />""")]
    public void OthersAreInTheReport(string rules) => Assert.Empty(Check(rules));

    [Fact]
    public void InTheFileOfASolutionItIsInformation() =>
        Assert.Equal(Severity.Information, Assert.Single(Check("""<Include type="Noise" method="Nothing" />""", isProjectFile: false)).Severity);

    static IReadOnlyList<Diagnostic> Check(string rules, bool isProjectFile = true)
    {
        var text = $"<Weavers>\n<AutoSpan>\n{rules.Replace("/><", "/>\n<", StringComparison.Ordinal)}\n</AutoSpan>\n</Weavers>";
        using var directory = new TemporaryDirectory();
        System.IO.File.WriteAllText(isProjectFile ? directory.ProjectFile : directory.SolutionFile, text);
        var element = XElement.Parse(text).Element("AutoSpan")!;
        var configuration = ConfigurationReader.Read(element, ConfigurationFile.Locate(element, directory.Project, directory.Solution)).Configuration!;
        using var cases = new CaseModule();

        return NamedMethodCheck.Check(MethodSelector.Select(cases.Module, configuration.RulesFor("AssemblyToProcess")), configuration.IsProjectFile);
    }
}
