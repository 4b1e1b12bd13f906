using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;
using Xunit;

namespace AutoSpan.Tests.Rules;

public sealed class RuleSetTests
{
    [Fact]
    public void EmptyElementTracesPublicMethodsOfEveryType()
    {
        var rules = Given.RuleSet("<AutoSpan/>");

        var decision = Assert.IsType<Decision.Traced>(rules.Decide(Facts.Place with { TypeVisibility = Visibility.Internal }));
        Assert.Null(decision.Rule);
        Assert.False(decision.IsOutright);
        Assert.False(rules.Traces(Facts.Place with { Visibility = Visibility.Internal }));
        Assert.False(rules.Traces(Facts.Place with { Kind = MemberKind.Property }));
    }

    [Fact]
    public void BuiltInRuleStandsFirstWhereNoIncludeIsGiven()
    {
        var rules = Given.RuleSet("<AutoSpan source='Shop'><Exclude namespace='Shop.Data'/><Set type='Order*' kind='Server'/></AutoSpan>");

        Assert.False(rules.Traces(Facts.Method("Shop.Data", "Table", "Load")));
        var decision = Assert.IsType<Decision.Traced>(rules.Decide(Facts.Place));
        Assert.Null(decision.Rule);
        Assert.Equal(SpanKind.Server, decision.Settings.Get(Setting.Kind));
        Assert.Equal("Shop", decision.Settings.Get(Setting.Source));
    }

    [Fact]
    public void WithAnIncludeOnlyWhatItMatchesIsTraced()
    {
        var rules = Given.Rules("<Include namespace='Shop.Data'/>");

        Assert.Null(Assert.IsType<Decision.NotTraced>(rules.Decide(Facts.Place)).Rule);
    }

    [Theory]
    [InlineData("<Include/><Exclude/>", false, 1)]
    [InlineData("<Exclude/><Include/>", true, 1)]
    [InlineData("<Include/><Exclude/><Include type='Order*'/>", true, 2)]
    [InlineData("<Include/><Exclude/><Include type='Basket'/>", false, 1)]
    [InlineData("<Include/><Set kind='Client'/>", true, 0)]
    [InlineData("<Include/><Exclude/><Set kind='Client'/>", false, 1)]
    public void LastIncludeOrExcludeDecides(string xml, bool isTraced, int deciding)
    {
        var rules = Given.Rules(xml);

        var decision = rules.Decide(Facts.Place);

        Assert.Equal(isTraced, decision is Decision.Traced);
        Assert.Same(rules.Rules[deciding], decision.Rule);
    }

    [Fact]
    public void EachSettingComesFromTheLastRuleThatGivesIt()
    {
        var rules = Given.RuleSet("""
            <AutoSpan kind="Client" parent="root" status="ok" source="Shop" maxLength="80" redact="" arguments="all">
              <Include namespace="Shop" kind="Server" exceptions="all" code="none" errorWhen="return == false" remoteParent="headers" />
              <Exclude type="Order*" />
              <Set type="OrderService" code="location" trivial="include" arguments="order, @all" return="value" errorWhen="return.Code &lt; 0" />
              <Include type="Order*" kind="Consumer" />
              <Set type="Basket" exceptions="ignore" maxLength="7" />
              <Set method="Place" manual="include" generated="include" ignoreExceptions="System.TimeoutException Shop.Closed" />
            </AutoSpan>
            """);

        var settings = rules.SettingsOf(Facts.Place);

        Assert.Equal(SpanKind.Consumer, settings.Get(Setting.Kind));
        Assert.Equal(ParentMode.Root, settings.Get(Setting.Parent));
        Assert.Equal(StatusPolicy.Ok, settings.Get(Setting.Status));
        Assert.Equal("Shop", settings.Get(Setting.Source));
        Assert.Equal(ExceptionPolicy.All, settings.Get(Setting.Exceptions));
        Assert.Equal(CodeAttributes.Location, settings.Get(Setting.Code));
        Assert.Equal(NoisePolicy.Include, settings.Get(Setting.Trivial));
        Assert.Equal(NoisePolicy.Include, settings.Get(Setting.Manual));
        Assert.Equal(NoisePolicy.Include, settings.Get(Setting.Generated));
        Assert.Equal(["System.TimeoutException", "Shop.Closed"], settings.Get(Setting.IgnoreExceptions));
        Assert.Equal(80, settings.Get(Setting.MaxLength));
        Assert.Equal(["order", "all"], settings.Get(Setting.Arguments).Names);
        Assert.False(settings.Get(Setting.Arguments).All);
        Assert.Equal(ReturnCapture.Value, settings.Get(Setting.Return));
        Assert.Equal("return.Code < 0", settings.Get(Setting.ErrorWhen)!.Text);
        Assert.Equal("headers", settings.Get(Setting.RemoteParent)!.Text);
        Assert.False(settings.Get(Setting.Redact).Hides("password"));
    }

    [Fact]
    public void SettingsThatNobodyGivesHaveTheirDefaults()
    {
        var settings = Given.RuleSet("<AutoSpan/>").SettingsOf(Facts.Place with { DisplayMember = "Total.get" });

        Assert.All(Setting.All, setting => Assert.DoesNotContain(setting, settings.Values.Values.Given));
        Assert.Equal("OrderService.Total.get", settings.Get(Setting.Name));
        Assert.Equal("Shop.Web", settings.Get(Setting.Source));
        Assert.Equal(1024, settings.Get(Setting.MaxLength));
        Assert.True(settings.Get(Setting.Redact).Hides("apiKey"));
        Assert.Equal(["System.OperationCanceledException"], settings.Get(Setting.IgnoreExceptions));
        Assert.Empty(settings.Tags.All);
    }

    [Fact]
    public void NoIgnoredExceptionsIsASettingToo() =>
        Assert.Empty(Given.RuleSet("<AutoSpan ignoreExceptions=''/>").SettingsOf(Facts.Place).Get(Setting.IgnoreExceptions));
}
