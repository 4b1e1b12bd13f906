using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Tags;
using Xunit;

namespace AutoSpan.Tests.Configuration;

public sealed class ConfigurationReaderTests
{
    [Fact]
    public void Empty_element_has_no_rules_and_all_defaults()
    {
        var configuration = Read("<AutoSpan/>");

        Assert.Empty(configuration.Rules);
        Assert.Equal(SettingOverrides.None, configuration.Defaults);
        Assert.True(configuration.Enabled);
        Assert.True(configuration.Verify);
        Assert.Equal(ReportFormat.Json, configuration.Report);
        Assert.False(configuration.IsProjectFile);
    }

    [Fact]
    public void Options_are_read()
    {
        var configuration = Read("<AutoSpan enabled='false' verify='false' report='none'/>");

        Assert.False(configuration.Enabled);
        Assert.False(configuration.Verify);
        Assert.Equal(ReportFormat.None, configuration.Report);
        Assert.Equal(ReportFormat.Html, Read("<AutoSpan report='html'/>").Report);
    }

    [Fact]
    public void Element_may_be_written_in_any_case_as_Fody_allows() =>
        Assert.Single(Read("<autospan><Include/></autospan>").Rules);

    [Fact]
    public void Of_a_tag_given_twice_the_last_counts_and_is_reported()
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
            ["5 AS2006 <AutoSpan> has more than one tag 'order.id', and only the last one is used. Remove the others.", "9 AS2006 <Set> has more than one tag 'order.id', and only the last one is used. Remove the others."],
            result.Diagnostics.Select(d => $"{d.Location!.Line} {d.Id} {d.Message}"));
        Assert.All(result.Diagnostics, d => Assert.Equal(Severity.Warning, d.Severity));
        Assert.Equal([new TagRule.Constant("order.id", "none")], result.Configuration!.Defaults.Tags.All);
        Assert.Equal(["order.Id a", "order.id b"], result.Configuration.Rules[1].Settings.Tags.All.OfType<TagRule.Constant>().Select(tag => $"{tag.Name} {tag.Text}"));
    }

    [Fact]
    public void Rules_keep_their_order_text_and_place()
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
    public void Tags_are_read_wherever_they_may_stand()
    {
        var configuration = Read("""
            <AutoSpan>
              <Tag name=" team " text=" {Type} " />
              <Include><Tag name="a" value="order" /><Tag name="b" text="" /></Include>
              <Event><Tag name="c" value="this" /></Event>
              <Set><Tag name="d" value="return" /></Set>
            </AutoSpan>
            """);

        Assert.Equal([new TagRule.Constant("team", " {Type} ")], configuration.Defaults.Tags.All);
        Assert.Equal(["a b", "c", "d"], configuration.Rules.Select(r => string.Join(" ", r.Settings.Tags.All.Select(t => t.Name))));
        Assert.Equal(new TagRule.Constant("b", ""), configuration.Rules[0].Settings.Tags.All[1]);
    }

    [Fact]
    public void Set_with_a_tag_gives_something() =>
        Assert.Empty(ConfigurationReader.Read(XElement.Parse("<AutoSpan><Set><Tag name='a' text='b'/></Set></AutoSpan>"), null).Diagnostics);

    [Fact]
    public void Elements_without_settings_give_none()
    {
        // The cascade passes over these without asking whether they match.
        var configuration = Read("<AutoSpan><Include type='A'/><Exclude/><Event visibility='public'/></AutoSpan>");

        Assert.All(configuration.Rules, r => Assert.Same(SettingOverrides.None, r.Settings));
    }

    [Theory]
    [InlineData("none", false, "")]
    [InlineData(" all ", true, "")]
    [InlineData("order", false, "order")]
    [InlineData(" order , @class,@none", false, "order class none")]
    public void Arguments_are_none_all_or_names(string text, bool all, string names)
    {
        var arguments = Read($"<AutoSpan arguments='{text}'/>").Defaults.Arguments!;

        Assert.Equal(all, arguments.Value.All);
        Assert.Equal(names, string.Join(" ", arguments.Value.Names));
        Assert.Equal("arguments", arguments.Attribute);
        Assert.Equal(text, arguments.Text);
    }

    [Fact]
    public void Secrets_are_a_pattern_or_none()
    {
        Assert.True(Read("<AutoSpan redact='card*|iban'/>").Defaults.Redact!.Hides("cardNumber"));
        Assert.False(Read("<AutoSpan redact='card*|iban'/>").Defaults.Redact!.Hides("password"));
        Assert.False(Read("<AutoSpan redact=' '/>").Defaults.Redact!.Hides("password"));
        Assert.Null(Read("<AutoSpan/>").Defaults.Redact);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 1000000 ", 1_000_000)]
    [InlineData("+080", 80)]
    public void Length_is_a_whole_number(string text, int expected) =>
        Assert.Equal(expected, Read($"<AutoSpan maxLength='{text}'/>").Defaults.MaxLength);

    [Fact]
    public void Namespace_declarations_and_comments_are_nobodys_fault() =>
        Assert.Single(Read("<AutoSpan xmlns='urn:weavers' xmlns:x='urn:x'><!-- a --><Include><!-- b --></Include></AutoSpan>").Rules);

    [Fact]
    public void Every_word_of_every_attribute_is_understood()
    {
        foreach (var element in ElementDefinition.All)
        {
            var attributes = Written(element.Selectors).Concat(Written(element.Settings)).Concat(Written(element.Options));
            foreach (var attribute in attributes)
                Read(element.RuleKind is null ? $"<AutoSpan {attribute}/>" : $"<AutoSpan><{element.Name} {attribute}/></AutoSpan>");
        }

        static IEnumerable<string> Written<T>(IReadOnlyList<AttributeDefinition<T>> table) =>
            table.SelectMany(a => a.Words.Select(w => $"{a.Name}='{w}'"));
    }

    [Fact]
    public void First_word_of_every_setting_is_its_default()
    {
        foreach (var setting in SettingTable.All.Union(SettingTable.OfEvents).Where(a => a.Words.Count > 0))
        {
            var element = SettingTable.All.Contains(setting) ? "Set" : "Event";
            var given = Read($"<AutoSpan><{element} {setting.Name}='{setting.Words[0]}'/></AutoSpan>").Rules[0].Settings;

            Assert.NotEqual(SettingOverrides.None, given);
            var names = new Fody.Rules.Templates.MethodNames("A", "N", "T", "M");
            var defaults = SettingOverrides.None.Resolve(names);
            Assert.Equal(defaults, given.Resolve(names) with { IgnoreExceptions = defaults.IgnoreExceptions });
        }
    }

    private static AutoSpanConfiguration Read(string xml)
    {
        var result = ConfigurationReader.Read(XElement.Parse(xml), null);
        Assert.True(result.Configuration is not null, xml + string.Join("\n", result.Diagnostics.Select(d => d.Message)));
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Fody.Diagnostics.Severity.Error);
        return result.Configuration;
    }
}
