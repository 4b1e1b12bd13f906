using System.Linq;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;
using Xunit;

namespace AutoSpan.Tests.Rules.Settings;

public sealed class SettingCascadeTests
{
    [Fact]
    public void MethodsForWhichTheSameRulesCountShareTheirSettings()
    {
        var rules = Given.RuleSet("<AutoSpan source='Shop'><Include kind='Client'/><Set type='Order*' parent='root'/></AutoSpan>");
        MethodFacts[] methods = [Facts.Place, Facts.Method("Shop.Orders", "OrderStore", "Save"), Facts.Method("Shop", "Basket", "Add")];

        var settings = rules.Decide(methods).Decisions.Select(decision => Assert.IsType<Decision.Traced>(decision).Settings).ToList();

        Assert.Same(settings[0].Values, settings[1].Values);
        Assert.NotSame(settings[0].Values, settings[2].Values);
        Assert.Equal(["OrderService.Place", "OrderStore.Save", "Basket.Add"], settings.Select(s => s.Get(Setting.Name)));
    }

    [Fact]
    public void WinningValueKeepsItsOrigin()
    {
        var settings = Given.RuleSet("<AutoSpan kind='Server' source='Shop'><Include kind='Client'/><Set type='Basket' kind='Producer'/></AutoSpan>")
            .SettingsOf(Facts.Place);

        Assert.Equal("<Include kind=\"Client\" />", settings.Find(Setting.Kind)!.Origin.Element);
        Assert.Equal("<AutoSpan kind=\"Server\" source=\"Shop\" />", settings.Find(Setting.Source)!.Origin.Element);
        Assert.Null(settings.Find(Setting.Parent));
    }

    [Fact]
    public void AttributeInCodeIsAnOriginToo()
    {
        var attribute = new SpanAttribute(true, AttributeLevel.Member) { Kind = SpanKind.Consumer };

        var kind = Given.Rules("<Include kind='Client'/>").SettingsOf(Facts.Place.Marked(attribute)).Find(Setting.Kind)!;

        Assert.Equal(SpanKind.Consumer, kind.Value);
        Assert.Equal("[WithSpan] on the member", kind.Origin.Element);
        Assert.Null(kind.Location);
    }
}
