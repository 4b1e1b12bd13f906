using System.IO;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Tags;
using Xunit;

namespace AutoSpan.Tests.Configuration;

public sealed class ConfigurationReaderTests
{
    [Fact]
    public void EmptyElementHasNoRulesAndAllDefaults()
    {
        var configuration = Read("<AutoSpan/>");

        Assert.Empty(configuration.Rules);
        Assert.Same(SettingValues.None, configuration.Defaults);
        Assert.True(configuration.Enabled);
        Assert.True(configuration.Verify);
        Assert.Equal(ReportFormat.Json, configuration.Report);
        Assert.False(configuration.Exports);
        Assert.False(configuration.IsProjectFile);
    }

    [Fact]
    public void OptionsAreRead()
    {
        var configuration = Read("<AutoSpan enabled='false' verify='false' report='none'/>");

        Assert.False(configuration.Enabled);
        Assert.False(configuration.Verify);
        Assert.Equal(ReportFormat.None, configuration.Report);
        Assert.Equal(ReportFormat.Html, Read("<AutoSpan report='html'/>").Report);
        Assert.True(Read("<AutoSpan export='auto'/>").Exports);
    }

    [Fact]
    public void ElementMayBeWrittenInAnyCaseAsFodyAllows() =>
        Assert.Single(Read("<autospan><Include/></autospan>").Rules);

    [Fact]
    public void OfATagGivenTwiceTheLastCountsAndIsReported()
    {
        const string weavers = """
            <Weavers>
              <AutoSpan>
                <Tag name="order.id" value="order.Id" />
                <Include />
                <Tag name=" order.id" text="none" />
                <Set>
                  <Tag name="order.id" text="a" />
                  <Tag name="order.Id" text="a" />
                  <Tag name="order.id" text="b" />
                </Set>
              </AutoSpan>
            </Weavers>
            """;
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.ProjectFile, weavers);
        var element = FodyElement.From(weavers);

        var result = ConfigurationReader.Read(element, ConfigurationFile.Locate(element, directory.Project, directory.Solution));

        Assert.Equal(
            ["5 AS2006 <AutoSpan> has more than one tag 'order.id', and only the last one is used. Remove the others.",
                "9 AS2006 <Set> has more than one tag 'order.id', and only the last one is used. Remove the others."],
            result.Diagnostics.Select(d => $"{d.Location!.Line} {d.Id} {d.Message}"));
        Assert.All(result.Diagnostics, d => Assert.Equal(Severity.Warning, d.Severity));
        Assert.Equal("none", Assert.IsType<TagRule.Constant>(Assert.Single(result.Configuration!.Defaults.Tags.All)).Text.Value);
        Assert.Equal(
            ["order.Id a", "order.id b"],
            result.Configuration.Rules[1].Settings.Tags.All.OfType<TagRule.Constant>().Select(tag => $"{tag.Name} {tag.Text.Value}"));
    }

    [Fact]
    public void RulesKeepTheirOrderTextAndPlace()
    {
        const string weavers = """
            <Weavers>
              <AutoSpan>
                <Include namespace="Shop"
                         kind="Client"/>
                <Set type='Order&lt;T>' kind="Server"></Set>
                <Exclude />
                <Event on="return">
                  <Tag name="order.id"
                       value=" order.Id " />
                </Event>
              </AutoSpan>
            </Weavers>
            """;
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.ProjectFile, weavers);
        var element = FodyElement.From(weavers);

        var configuration = ConfigurationReader.Read(element, ConfigurationFile.Locate(element, directory.Project, null)).Configuration!;

        Assert.True(configuration.IsProjectFile);
        Assert.Equal([RuleKind.Include, RuleKind.Set, RuleKind.Exclude, RuleKind.Event], configuration.Rules.Select(r => r.Kind));
        Assert.Equal(
            ["<Include namespace=\"Shop\" kind=\"Client\" />", "<Set type=\"Order<T>\" kind=\"Server\" />", "<Exclude />", "<Event on=\"return\" />"],
            configuration.Rules.Select(r => r.Text));
        Assert.Equal([3, 5, 6, 7], configuration.Rules.Select(r => r.Location!.Line));
        Assert.All(configuration.Rules, r => Assert.Equal(directory.ProjectFile, r.Location!.File));
        var tag = Assert.IsType<TagRule.Value>(Assert.Single(configuration.Rules[3].Settings.Tags.All));
        Assert.Equal("order.Id", tag.Path.Value.Text);
        Assert.Equal("value", tag.Path.Attribute);
        Assert.Equal(" order.Id ", tag.Path.Text);
        Assert.Equal(new Fody.Diagnostics.SourceLocation(directory.ProjectFile, 9, 12), tag.Path.Location);
    }

    [Fact]
    public void TagsAreReadWhereverTheyMayStand()
    {
        var configuration = Read("""
            <AutoSpan>
              <Tag name=" team " text=" {Type} " />
              <Include><Tag name="a" value="order" /><Tag name="b" text="" /></Include>
              <Event><Tag name="c" value="this" /></Event>
              <Set><Tag name="d" value="return" /></Set>
            </AutoSpan>
            """);

        var team = Assert.IsType<TagRule.Constant>(Assert.Single(configuration.Defaults.Tags.All));
        Assert.Equal(["team", " {Type} "], [team.Name, team.Text.Value]);
        Assert.Equal(["a b", "c", "d"], configuration.Rules.Select(r => string.Join(" ", r.Settings.Tags.All.Select(t => t.Name))));
        Assert.Equal("", Assert.IsType<TagRule.Constant>(configuration.Rules[0].Settings.Tags.All[1]).Text.Value);
    }

    [Fact]
    public void ErrorsOfOneLineHaveTheOrderOfTheLine()
    {
        const string weavers = "<Weavers>\n<AutoSpan kind='Cleint' sourc='Shop' />\n</Weavers>";
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.ProjectFile, weavers);
        var element = FodyElement.From(weavers);

        var result = ConfigurationReader.Read(element, ConfigurationFile.Locate(element, directory.Project, null));

        Assert.Equal(["11 AS1004", "25 AS1002"], result.Diagnostics.Select(d => $"{d.Location!.Column} {d.Id}"));
    }

    [Theory]
    [InlineData("<Set type='Order'/>", "AS2003")]
    [InlineData("<Include><Tag name='a' text='1'/><Tag name='a' text='2'/></Include>", "AS2006")]
    public void MistakeWithoutEffectIsNoWarningWhereTheFileIsNotKnown(string rule, string id)
    {
        var diagnostic = Assert.Single(ConfigurationReader.Read(XElement.Parse($"<AutoSpan>{rule}</AutoSpan>"), null).Diagnostics);

        Assert.Equal((id, Severity.Information), (diagnostic.Id, diagnostic.Severity));
    }

    [Fact]
    public void SetWithATagGivesSomething() =>
        Assert.Empty(ConfigurationReader.Read(XElement.Parse("<AutoSpan><Set><Tag name='a' text='b'/></Set></AutoSpan>"), null).Diagnostics);

    [Fact]
    public void ElementsWithoutSettingsGiveNone()
    {
        // The cascade passes over these without asking whether they match.
        var configuration = Read("<AutoSpan><Include type='A'/><Exclude/><Event visibility='public'/></AutoSpan>");

        Assert.All(configuration.Rules, r => Assert.Same(SettingValues.None, r.Settings));
    }

    [Theory]
    [InlineData("none", false, "")]
    [InlineData(" all ", true, "")]
    [InlineData("order", false, "order")]
    [InlineData(" order , @class,@none", false, "order class none")]
    public void ArgumentsAreNoneAllOrNames(string text, bool all, string names)
    {
        var arguments = Read($"<AutoSpan arguments='{text}'/>").Defaults.Find(Setting.Arguments)!;

        Assert.Equal(all, arguments.Value.All);
        Assert.Equal(names, string.Join(" ", arguments.Value.Names));
        Assert.Equal("arguments", arguments.Attribute);
        Assert.Equal(text, arguments.Text);
    }

    [Fact]
    public void SecretsAreAPatternOrNone()
    {
        Assert.True(Read("<AutoSpan redact='card*|iban'/>").Defaults.Find(Setting.Redact)!.Value.Hides("cardNumber"));
        Assert.False(Read("<AutoSpan redact='card*|iban'/>").Defaults.Find(Setting.Redact)!.Value.Hides("password"));
        Assert.False(Read("<AutoSpan redact=' '/>").Defaults.Find(Setting.Redact)!.Value.Hides("password"));
        Assert.Null(Read("<AutoSpan/>").Defaults.Find(Setting.Redact));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 1000000 ", 1_000_000)]
    [InlineData("+080", 80)]
    public void LengthIsAWholeNumber(string text, int expected) =>
        Assert.Equal(expected, Read($"<AutoSpan maxLength='{text}'/>").Defaults.Find(Setting.MaxLength)!.Value);

    [Fact]
    public void NamespaceDeclarationsAndCommentsAreAllowed() =>
        Assert.Single(Read("<AutoSpan xmlns='urn:weavers' xmlns:x='urn:x'><!-- a --><Include><!-- b --></Include></AutoSpan>").Rules);

    [Fact]
    public void EveryWordOfEveryAttributeIsUnderstood()
    {
        foreach (var element in ElementDefinition.All)
        {
            foreach (var attribute in element.Attributes.SelectMany(a => Words.Of(a).Select(word => $"{a.Name}='{word}'")))
                Read(element.RuleKind is null ? $"<AutoSpan {attribute}/>" : $"<AutoSpan><{element.Name} {attribute}/></AutoSpan>");
        }
    }

    [Fact]
    public void EachSettingHasItsOrigin()
    {
        const string weavers = """
            <Weavers>
              <AutoSpan maxLength=" 80 ">
                <Include namespace="Shop"
                         kind="Client"/>
                <Set><Tag name="team" text="core" /></Set>
              </AutoSpan>
            </Weavers>
            """;
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.ProjectFile, weavers);
        var element = FodyElement.From(weavers);

        var configuration = ConfigurationReader.Read(element, ConfigurationFile.Locate(element, directory.Project, null)).Configuration!;

        var kind = configuration.Rules[0].Settings.Find(Setting.Kind)!;
        Assert.Equal(new Origin("<Include namespace=\"Shop\" kind=\"Client\" />", new(directory.ProjectFile, 4, 14)), kind.Origin);
        Assert.Equal(["kind", "Client"], [kind.Attribute, kind.Text]);
        var length = configuration.Defaults.Find(Setting.MaxLength)!;
        Assert.Equal(new Origin("<AutoSpan maxLength=\" 80 \" />", new(directory.ProjectFile, 2, 13)), length.Origin);
        Assert.Equal(" 80 ", length.Text);
        var tag = Assert.IsType<TagRule.Constant>(Assert.Single(configuration.Rules[1].Settings.Tags.All));
        Assert.Equal(new Fody.Diagnostics.SourceLocation(directory.ProjectFile, 5, 27), tag.Text.Location);
    }

    private static AutoSpanConfiguration Read(string xml)
    {
        var result = ConfigurationReader.Read(XElement.Parse(xml), null);
        Assert.True(result.Configuration is not null, xml + string.Join("\n", result.Diagnostics.Select(d => d.Message)));
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Fody.Diagnostics.Severity.Error);
        return result.Configuration;
    }
}
