using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;
using Xunit;

namespace AutoSpan.Tests.Rules;

public sealed class EventRuleTests
{
    [Theory]
    [InlineData("<Event/>", true)]
    [InlineData("<Include/><Event/>", true)]
    [InlineData("<Exclude/><Event/>", true)]
    [InlineData("<Event/><Include/>", false)]
    [InlineData("<Event/><Include type='Basket'/>", true)]
    [InlineData("<Include/><Event type='Basket'/>", false)]
    [InlineData("<Event/><Set kind='Client'/>", true)]
    public void LastRuleDecidesBetweenEventAndSpan(string rules, bool isEvent) =>
        Assert.Equal(isEvent, Assert.IsType<Decision.Traced>(Given.Rules(rules).Decide(Facts.Place)).IsEvent);

    [Fact]
    public void ExcludeTakesAnEventAway()
    {
        var rules = Given.Rules("<Event/><Exclude/>");

        Assert.Same(rules.Rules[1], Assert.IsType<Decision.NotTraced>(rules.Decide(Facts.Place)).Rule);
    }

    [Fact]
    public void DecisionNamesTheEventRule()
    {
        var rules = Given.Rules("<Event method='Place|Cancel*'/>");

        var place = Assert.IsType<Decision.Traced>(rules.Decide(Facts.Place));
        var cancel = Assert.IsType<Decision.Traced>(rules.Decide(Facts.Method("Shop.Orders", "OrderService", "CancelAll")));

        Assert.Same(rules.Rules[0], place.Rule);
        Assert.True(place.IsOutright);
        Assert.False(cancel.IsOutright);
    }

    [Theory]
    [InlineData("<Event/>", false)]
    [InlineData("<Event method='Pl*'/>", false)]
    [InlineData("<Event method='Place'/>", true)]
    [InlineData("<Event visibility='internal private'/>", true)]
    public void EventTakesPublicMethodsAsAnIncludeDoes(string rules, bool isTraced) =>
        Assert.Equal(isTraced, Given.Rules(rules).Traces(Facts.Place with { Visibility = Visibility.Internal }));

    [Fact]
    public void ExplicitImplementationsCountAsPublic() =>
        Assert.True(Given.Rules("<Event/>").Traces(Facts.Place with { Visibility = Visibility.Private, IsExplicitImplementation = true }));

    [Fact]
    public void EventsAloneLeaveTheRestToTheBuiltInRule()
    {
        var rules = Given.Rules("<Event type='OrderValidator' name='validated'/>");

        var rest = Assert.IsType<Decision.Traced>(rules.Decide(Facts.Place));
        Assert.False(rest.IsEvent);
        Assert.Null(rest.Rule);
        Assert.Equal("OrderService.Place", rest.Settings.Get(Setting.Name));
        Assert.False(rules.Traces(Facts.Place with { Visibility = Visibility.Internal }));
        Assert.Equal("validated", rules.SettingsOf(Facts.Method("Shop.Orders", "OrderValidator", "Validate")).Get(Setting.Name));
    }

    [Fact]
    public void WithAnIncludeEventsAreAllThatIsAdded()
    {
        var rules = Given.Rules("<Include type='OrderService'/><Event type='OrderValidator'/>");

        Assert.False(rules.Traces(Facts.Method("Shop.Orders", "OrderStore", "Save")));
    }

    [Fact]
    public void SettingsCascadeThroughEvents()
    {
        var rules = Given.RuleSet("""
            <AutoSpan maxLength="80">
              <Include namespace="Shop" name="step" source="Steps" />
              <Event type="OrderService" on="return" arguments="order" />
              <Event method="Place" return="value" />
              <Set maxLength="9" />
            </AutoSpan>
            """);

        var settings = rules.SettingsOf(Facts.Place);

        Assert.Equal("step", settings.Get(Setting.Name));
        Assert.Equal("Steps", settings.Get(Setting.Source));
        Assert.Equal(EventMoment.Return, settings.Get(Setting.On));
        Assert.Equal(["order"], settings.Find(Setting.Arguments)!.Value.Names);
        Assert.Equal(ReturnCapture.Value, settings.Get(Setting.Return));
        Assert.Equal(9, settings.Get(Setting.MaxLength));
        Assert.Equal(EventMoment.Entry, Given.Rules("<Event/>").SettingsOf(Facts.Place).Get(Setting.On));
        Assert.Equal(EventMoment.Exception, Given.Rules("<Event on='return'/><Event on='exception'/>").SettingsOf(Facts.Place).Get(Setting.On));
    }

    [Fact]
    public void TagsAreForSpansAndEvents()
    {
        var settings = Given.Rules("<Set><Tag name='a' text='b'/></Set>").Rules[0].Settings;

        Assert.Same(settings, settings.For(isEvent: true));
        Assert.Same(settings, settings.For(isEvent: false));
    }
}
