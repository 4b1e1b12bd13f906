using System.Linq;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Tags;
using Xunit;

namespace AutoSpan.Tests.Rules.Tags;

public sealed class TagCascadeTests
{
    [Fact]
    public void TagsOfAllMatchingRulesAddUp()
    {
        var rules = Given.RuleSet("""
            <AutoSpan>
              <Tag name="team" text="core" />
              <Include namespace="Shop">
                <Tag name="order.id" value="order.Id" />
              </Include>
              <Set type="OrderService">
                <Tag name="order.total" value="return.Total" />
              </Set>
              <Set type="Basket">
                <Tag name="basket.size" value="this.Count" />
              </Set>
              <Set type="Order*" kind="Client" />
            </AutoSpan>
            """);

        Assert.Equal(
            ["team 'core'", "order.id order.Id", "order.total return.Total"],
            rules.SettingsOf(Facts.Place).Tags.All.Select(Shown));
    }

    [Theory]
    [InlineData("<Tag name='a' text='0'/><Include><Tag name='a' text='1'/></Include>", "a '1'")]
    [InlineData("<Include><Tag name='a' text='1'/></Include><Tag name='a' text='0'/>", "a '1'")]
    [InlineData("<Include><Tag name='a' text='1'/><Tag name='b' text='1'/></Include><Set><Tag name='a' value='order'/></Set>", "b '1', a order")]
    [InlineData("<Set><Tag name='a' text='1'/></Set><Include/><Set type='Order*'><Tag name='a' text='2'/></Set>", "a '2'")]
    [InlineData("<Include><Tag name='a' text='1'/></Include><Set type='Basket'><Tag name='a' text='2'/></Set>", "a '1'")]
    [InlineData("<Include><Tag name='a' text='1'/></Include><Event><Tag name='a' text='2'/></Event>", "a '2'")]
    [InlineData("<Event><Tag name='a' text='1'/></Event><Include><Tag name='b' text='2'/></Include>", "a '1', b '2'")]
    [InlineData("<Include><Tag name='a' text='1'/></Include><Exclude/><Include/>", "a '1'")]
    [InlineData("<Include><Tag name='a' text='1'/></Include><Set><Tag name='A' text='2'/></Set>", "a '1', A '2'")]
    public void LaterTagOfTheSameNameTakesThePlaceOfTheEarlier(string rules, string tags) =>
        Assert.Equal(tags, string.Join(", ", Given.Rules(rules).SettingsOf(Facts.Place).Tags.All.Select(Shown)));

    [Fact]
    public void TagsTakeNothingFromTheCascadeOfSettings()
    {
        var settings = Given.Rules("<Include kind='Client' errorWhen='return == null'/><Set><Tag name='a' text='1'/></Set>").SettingsOf(Facts.Place);

        Assert.Equal(SpanKind.Client, settings.Get(Setting.Kind));
        Assert.NotNull(settings.Find(Setting.ErrorWhen));
        Assert.Single(settings.Tags.All);
    }

    private static string Shown(TagRule tag) => tag switch
    {
        TagRule.Constant constant => $"{tag.Name} '{constant.Text.Value}'",
        TagRule.Value value => $"{tag.Name} {value.Path.Value.Text}",
        _ => tag.ToString()
    };
}
