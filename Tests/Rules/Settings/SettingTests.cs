using System.Linq;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Tests.Configuration;
using Xunit;

namespace AutoSpan.Tests.Rules.Settings;

/// <summary>What holds of every setting, so that one which is added later is complete by its definition.</summary>
public sealed class SettingTests
{
    public static TheoryData<string> Names { get; } = [.. Setting.All.Select(setting => setting.Name)];

    [Fact]
    public void CatalogueHasEachSettingOnce()
    {
        var defined = typeof(Setting).GetProperties().Where(p => p.PropertyType.IsSubclassOf(typeof(AttributeDefinition))).Select(p => p.GetValue(null));

        Assert.Equal(Setting.All.ToHashSet(), defined.Cast<AttributeDefinition>().ToHashSet());
        Assert.Equal(Setting.All.Count, Setting.All.Select(setting => setting.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SettingIsReadAndCascades(string name)
    {
        var setting = Setting.All.Single(s => s.Name == name);
        var rules = Given.Rules($"<{ElementFor(setting)} {name}='{Valid(setting)}'/><Set method='Nothing' maxLength='2'/>");

        Assert.Equal([setting], rules.Rules[0].Settings.Values.Given);
        var settings = Given.Rules($"<Include/><{ElementFor(setting)} {name}='{Valid(setting)}'/>").SettingsOf(Facts.Place);
        Assert.Equal([setting], settings.Values.Values.Given);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SettingsOfEventsAreThoseThatTheirElementTakes(string name)
    {
        var setting = Setting.All.Single(s => s.Name == name);
        var given = Given.Rules($"<{ElementFor(setting)} {name}='{Valid(setting)}'/>").Rules[0].Settings;

        Assert.Equal(!Setting.OfEvents.Contains(setting), given.For(isEvent: true).IsEmpty);
        Assert.Equal(!Setting.OfSpans.Contains(setting), given.For(isEvent: false).IsEmpty);
    }

    [Fact]
    public void FirstWordIsTheDefault()
    {
        Assert.All(Setting.All.Where(setting => Words.Of(setting).Count > 0), setting => Assert.True(setting.FirstWordIsDefault));
        Assert.Equal(Setting.Parent.Default, Given.Rules("<Include parent='any'/>").SettingsOf(Facts.Place).Get(Setting.Parent));
        Assert.Equal("any", Setting.Parent.WordFor(Setting.Parent.Default));
    }

    private static string ElementFor(AttributeDefinition setting) => Setting.OfSpans.Contains(setting) ? "Set" : "Event";

    private static string Valid(AttributeDefinition setting) => setting switch
    {
        _ when Words.Of(setting) is { Count: > 0 } words => words[^1],
        { Name: "maxLength" or "limit" } => "7",
        { Name: "minDuration" } => "7ms",
        { Name: "errorWhen" } => "return == null",
        _ => "order"
    };
}
