using System.IO;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Rules;
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
        Assert.Equal(ReportFormat.Json, configuration.Report);
        Assert.False(configuration.IsProjectFile);
    }

    [Fact]
    public void Options_are_read()
    {
        var configuration = Read("<AutoSpan enabled='false' report='none'/>");

        Assert.False(configuration.Enabled);
        Assert.Equal(ReportFormat.None, configuration.Report);
    }

    [Fact]
    public void Element_may_be_written_in_any_case_as_Fody_allows() =>
        Assert.Single(Read("<autospan><Include/></autospan>").Rules);

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
              </AutoSpan>
            </Weavers>
            """;
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.ProjectFile, weavers);
        var element = FodyElement.From(weavers);

        var configuration = ConfigurationReader.Read(element, ConfigurationFile.Locate(element, directory.Project, null)).Configuration!;

        Assert.True(configuration.IsProjectFile);
        Assert.Equal([RuleKind.Include, RuleKind.Set, RuleKind.Exclude], configuration.Rules.Select(r => r.Kind));
        Assert.Equal(
            ["<Include namespace=\"Shop\" kind=\"Client\" />", "<Set type=\"Order<T>\" kind=\"Server\" />", "<Exclude />"],
            configuration.Rules.Select(r => r.Text));
        Assert.Equal([3, 5, 6], configuration.Rules.Select(r => r.Location!.Line));
        Assert.All(configuration.Rules, r => Assert.Equal(directory.ProjectFile, r.Location!.File));
    }

    [Fact]
    public void Namespace_declarations_and_comments_are_nobodys_fault() =>
        Assert.Single(Read("<AutoSpan xmlns='urn:weavers' xmlns:x='urn:x'><!-- a --><Include><!-- b --></Include></AutoSpan>").Rules);

    [Fact]
    public void Every_word_of_every_attribute_is_understood()
    {
        foreach (var word in SelectorTable.All.SelectMany(a => a.Words.Select(w => $"<Include {a.Name}='{w}'/>")))
            Read($"<AutoSpan>{word}</AutoSpan>");
        foreach (var attribute in SettingTable.All.SelectMany(a => a.Words.Select(w => $"{a.Name}='{w}'")))
            Read($"<AutoSpan {attribute}><Include {attribute}/><Set {attribute}/></AutoSpan>");
        foreach (var attribute in OptionTable.All.SelectMany(a => a.Words.Select(w => $"{a.Name}='{w}'")))
            Read($"<AutoSpan {attribute}/>");
    }

    [Fact]
    public void First_word_of_every_setting_is_its_default()
    {
        foreach (var setting in SettingTable.All.Where(a => a.Words.Count > 0))
        {
            var given = Read($"<AutoSpan {setting.Name}='{setting.Words[0]}'/>").Defaults;

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
