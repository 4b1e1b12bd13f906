using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Selection;
using AutoSpan.Fody.Selection.Handlers;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Rules;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>What <c>[WithSpan]</c>, <c>[NoSpan]</c> and <c>[SpanTag]</c> of the cases mean for them.</summary>
public sealed class AttributesInCodeTests
{
    const string OnlyAttributes = "<AutoSpan><Exclude /></AutoSpan>";

    [Theory]
    [ClassData(typeof(Builds))]
    public void AloneTheyChooseJustWhatTheyStandOn(Build build)
    {
        string[] expected =
        [
            "Marked.ctor", "Marked.Hidden", "Marked.ChargeCardAsync", "Marked.CountTo", "Marked.ByHand", "Marked.FromTool", "Marked.Size.get",
            "Marked.Size.set", "Marked.Weight.get", "Marked.Height.set", "Marked.Rung.add", "Marked.Rung.remove", "Marked.Functions.Local",
            "Marked.Functions.lambda1", "MarkedType.Work", "MarkedType.Inner.Work", "MarkedType.QuietInner.Loud", "QuietType.Loud", "TaggedInCode.SignIn"
        ];

        var selection = Select(OnlyAttributes, build);

        Assert.Equal(expected.Order(), selection.Selected.Select(method => method.DisplayName["AssemblyToProcess.".Length..]).Order());
        Assert.All(selection.Selected, method => Assert.True(method.Attribute is { IsTraced: true }));
        Assert.All(selection.Selected, method => Assert.Null(method.Rule));
        Assert.Empty(selection.Diagnostics);
    }

    [Theory]
    [InlineData("MarkedType.Trivial", "Trivial", "it only uses fields, properties and constructors")]
    [InlineData("MarkedType.Helper", "Excluded", "excluded by <Exclude />")]
    [InlineData("MarkedType.Length.get", "Excluded", "excluded by <Exclude />")]
    [InlineData("MarkedType.Quiet", "Excluded", "excluded by [NoSpan] on the member")]
    [InlineData("MarkedType.QuietInner.Work", "Excluded", "excluded by [NoSpan] on the type")]
    [InlineData("Marked.Height.get", "Excluded", "excluded by [NoSpan] on the member")]
    [InlineData("Marked.Weight.set", "Excluded", "excluded by <Exclude />")]
    [InlineData("QuietType.Property.get", "Excluded", "excluded by [NoSpan] on the type")]
    [InlineData("QuietType.Inner.Work", "Excluded", "excluded by [NoSpan] on the type")]
    public void OthersSayWhyTheyWereLeft(string method, string reason, string detail)
    {
        var skipped = Assert.Single(Select(OnlyAttributes).Skipped, one => one.DisplayName == "AssemblyToProcess." + method);

        Assert.Equal((reason, detail), (skipped.Reason.ToString(), skipped.Detail));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void FromRulesThatIncludeEverythingTheyTakeJustWhatTheyStandOn(Build build)
    {
        string[] expected =
        [
            "Marked.Quiet", "Marked.Height.get", "Marked.Functions.lambda2", "MarkedType.Quiet", "MarkedType.QuietInner.Work", "QuietType.ctor",
            "QuietType.Log.get", "QuietType.Property.get", "QuietType.Work", "QuietType.Work.lambda", "QuietType.Inner.Work", "QuietType.Inner.ctor"
        ];

        var left = Select(Woven.Everything, build).Skipped.Where(method => method.Reason == SkipReason.Excluded);

        Assert.Equal(expected.Order(), left.Select(method => method.DisplayName["AssemblyToProcess.".Length..]).Order());
    }

    [Fact]
    public void TheirNameAndKindWin()
    {
        var settings = Settings("""<AutoSpan><Include name="x" kind="Server" /><Set type="Marked" parent="root" /></AutoSpan>""", "Marked.ChargeCardAsync");

        Assert.Equal(("marked/charge-card", SpanKind.Client), (settings.Get(Setting.Name), settings.Get(Setting.Kind)));
        Assert.Equal("height", Settings(OnlyAttributes, "Marked.Height.set").Get(Setting.Name));
    }

    // ChargeCardAsync is private: an <Include> that does not match it gives it nothing, a <Set> does.
    [Fact]
    public void SettingsOfRulesThatMatchStayTheirs()
    {
        var settings = Settings(
            """<AutoSpan source="Cases"><Include parent="root" /><Exclude /><Set type="Marked" status="ok" /></AutoSpan>""", "Marked.ChargeCardAsync");

        Assert.Equal(("Cases", ParentMode.Any, StatusPolicy.Ok), (settings.Get(Setting.Source), settings.Get(Setting.Parent), settings.Get(Setting.Status)));
    }

    [Fact]
    public void TagsOfParameters()
    {
        var tags = Tags("TaggedInCode.Place");

        Assert.Equal(["autospan.argument.quantity", "customer.name", "customer.id"], tags.Select(tag => tag.Name));
        Assert.Equal(["quantity", "customer.Name", "customer.Id"], tags.Select(tag => tag.Path.Text));
        Assert.Equal(["quantity", "customer", "customer"], tags.Select(tag => tag.Path.Value.Root));
        Assert.Equal([new PathStep.Member("Name")], tags[1].Path.Value.Steps);
        Assert.All(tags, tag => Assert.Equal(("[SpanTag]", null), (tag.Path.Attribute, tag.Path.Location)));
    }

    [Fact]
    public void TagsOfResults()
    {
        var plain = Assert.Single(Tags("TaggedInCode.Result"));
        var member = Tags("TaggedInCode.Find")[^1];

        Assert.Equal(("autospan.return", "return"), (plain.Name, plain.Path.Text));
        Assert.True(plain.Path.Value.IsReturn);
        Assert.Equal(("city", "return.Home.City"), (member.Name, member.Path.Text));
        Assert.Equal([new PathStep.Member("Home"), new PathStep.Member("City")], member.Path.Value.Steps);
    }

    [Fact]
    public void TagsAloneChooseNothing() =>
        Assert.Equal("AssemblyToProcess.TaggedInCode.SignIn",
            Assert.Single(Select(OnlyAttributes).Selected, method => method.DisplayName.Contains(".TaggedInCode.")).DisplayName);

    [Fact]
    public void WithoutAttributesNothingIsSaid()
    {
        using var cases = new CaseModule();
        var inCode = new AttributesInCode(cases.Module);
        var reader = new MethodFactsReader(null, new DistinctTypeNames([]), inCode, new HandlerRoutes(cases.Module));
        var facts = cases.Type("Loops").Methods.Select(method => reader.Read(method, out _)).ToList();

        Assert.All(facts, method => Assert.Empty(method.InCode));
        Assert.All(facts, method => Assert.Same(TagRules.None, method.TagsInCode.Value));
        Assert.Empty(inCode.Faults);
    }

    static List<TagRule.Value> Tags(string method) =>
        [.. Settings("""<AutoSpan trivial="include" />""", method).Tags.All.Select(tag => Assert.IsType<TagRule.Value>(tag))];

    static MethodSettings Settings(string configuration, string method) =>
        Assert.Single(Select(configuration).Selected, one => one.DisplayName == "AssemblyToProcess." + method).Settings;

    static MethodSelection Select(string configuration, Build build = Build.Release)
    {
        using var cases = new CaseModule(build);
        return MethodSelector.Select(cases.Module, Given.RuleSet(configuration));
    }
}
