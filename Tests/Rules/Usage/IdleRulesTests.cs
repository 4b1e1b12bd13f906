using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Rules.Usage;
using AutoSpan.Tests.Configuration;
using Xunit;

namespace AutoSpan.Tests.Rules.Usage;

public sealed class IdleRulesTests
{
    private static readonly MethodFacts[] s_shop =
    [
        Facts.Method("Shop.Orders", "OrderService", "Place"),
        Facts.Method("Shop.Orders", "OrderService", "Cancel"),
        Facts.Method("Shop.Orders", "OrderStore", "Save") with { Visibility = Visibility.Internal },
        Facts.Method("Shop.Pricing", "Discounts", "Apply").With(Facts.Int, Facts.String),
        Facts.Method("Shop.Events", "OrderEvents", "Placed") with { Kind = MemberKind.Event }
    ];

    private static readonly MethodFacts[] s_marked =
    [
        Facts.Method("Shop.Time", "Clock", "Tick").Marked(new SpanAttribute(true, AttributeLevel.Member) { Kind = SpanKind.Server }),
        Facts.Method("Shop.Time", "Counter", "Next").Marked(new SpanAttribute(false, AttributeLevel.Type))
    ];

    [Theory]
    [InlineData("<Include namespace='Shop'/>")]
    [InlineData("<Include namespace='Shop'/><Exclude namespace='Shop.Pricing'/><Include type='Discounts' method='Apply'/>", 1)]
    [InlineData("<Include/><Exclude type='OrderService'/><Include method='Place'/><Set type='OrderService' kind='Client'/>")]
    [InlineData("<Include/><Set kind='Client'/><Set type='OrderService' kind='Server'/>")]
    [InlineData("<Include kind='Client'/><Include parent='root'/>")]
    [InlineData("<Exclude type='OrderService'/>")]
    [InlineData("<Include/><Event type='OrderService'/>")]
    [InlineData("<Event type='OrderService'/>")]
    [InlineData("<Event type='OrderService'/><Set type='OrderService' maxLength='7'/>")]
    [InlineData("<Include source='Shop'/><Event/>")]
    [InlineData("<Include/><Set><Tag name='a' text='1'/></Set>")]
    [InlineData("<Include/><Set><Tag name='a' text='1'/><Tag name='b' text='1'/></Set><Set><Tag name='a' text='2'/></Set>")]
    [InlineData("<Include/><Set type='OrderService'><Tag name='a' text='1'/></Set><Set type='Discounts'><Tag name='a' text='2'/></Set>")]
    [InlineData("<Include><Tag name='a' text='1'/></Include><Include/>")]
    public void RulesWithAnEffectAreNotMentioned(string rules, int idle = 0) =>
        Assert.Equal(idle, Check(rules).Count);

    [Theory]
    [InlineData("<Include namespace='Shpo.Orders'/>", "no method has namespace=\"Shpo.Orders\". Did you mean 'Shop.Orders'?")]
    [InlineData("<Include namespace='Shpo.*'/>", "no method has namespace=\"Shpo.*\". Did you mean 'Shop'?")]
    [InlineData("<Include namespace='/Shop\\.Picing/'/>", "no method has namespace=\"/Shop\\.Picing/\". Did you mean 'Shop.Pricing'?")]
    [InlineData("<Include type='*Repository'/>", "no method has type=\"*Repository\". Found: OrderService, OrderStore, Discounts, OrderEvents.")]
    [InlineData("<Include type='OrdreService'/>", "no method has type=\"OrdreService\". Did you mean 'OrderService'?")]
    [InlineData("<Include namespace='Shop.Orders' type='OrderSvc|Foo'/>",
        "none of the methods with namespace=\"Shop.Orders\" (3) has type=\"OrderSvc|Foo\". Did you mean 'OrderService'?")]
    [InlineData("<Include namespace='Shop.Pricing' type='OrderService'/>",
        "none of the methods with namespace=\"Shop.Pricing\" (1) has type=\"OrderService\", but other methods do.")]
    [InlineData("<Include type='OrderService' method='Plaice'/>",
        "none of the methods with type=\"OrderService\" (2) has method=\"Plaice\". Did you mean 'Place'?")]
    [InlineData("<Include namespace='Shop.Orders' type='OrderService' method='Plaice'/>",
        "none of the methods with namespace=\"Shop.Orders\" type=\"OrderService\" (2) has method=\"Plaice\". Did you mean 'Place'?")]
    [InlineData("<Include namespace='Warehouse'/>", "no method has namespace=\"Warehouse\". Found: Shop, Shop.Orders, Shop.Pricing, Shop.Events.")]
    [InlineData("<Exclude type='Discounts' visibility='internal'/>",
        "none of the methods with type=\"Discounts\" (1) has visibility=\"internal\". Found: public.")]
    [InlineData("<Include type='OrderStore'/>",
        "none of the methods with type=\"OrderStore\" (1) is public. Found: internal. Set 'visibility' to match them.")]
    [InlineData("<Include namespace='Shop.Events' kind='Client'/>",
        "none of the methods with namespace=\"Shop.Events\" (1) is an ordinary method. Found: event. Set 'members' to match them.")]
    [InlineData("<Exclude type='OrderService' visibility='private protected'/>",
        "none of the methods with type=\"OrderService\" (2) has visibility=\"private protected\". Found: public.")]
    [InlineData("<Include type='Discounts' parameters='int'/>",
        "none of the methods with type=\"Discounts\" (1) has parameters=\"int\". Found: (int, string).")]
    [InlineData("<Include type='Discounts' async='true'/>", "none of the methods with type=\"Discounts\" (1) has async=\"true\". Found: false.")]
    [InlineData("<Include type='Discounts' static='true'/>", "none of the methods with type=\"Discounts\" (1) has static=\"true\". Found: false.")]
    [InlineData("<Set attribute='Obsolete' kind='Client'/>", "no method has attribute=\"Obsolete\". Found: none.")]
    [InlineData("<Include attribute='Obsolete' kind='Client'/>",
        "none of the methods that a rule matches by default (3) has attribute=\"Obsolete\". Found: none.")]
    public void RuleWithoutMethodsTellsWhichSelectorAndTheNearestName(string rule, string reason)
    {
        var diagnostic = Assert.Single(Check("<Include/>" + rule));

        Assert.Equal("AS2001", diagnostic.Id);
        Assert.Equal($"{Given.Rules(rule).Rules[0].Text} matches no method: {reason}", diagnostic.Message);
    }

    [Fact]
    public void AssemblyWithoutMethodsIsNamedAsSuch() =>
        Assert.EndsWith("the assembly has no methods.", Assert.Single(IdleRules.Check(Given.Rules("<Include/>").Decide([]), false)).Message);

    [Theory]
    [InlineData("<Include type='OrderService'/><Include namespace='Shop'/>",
        "<Include type=\"OrderService\" />", "2 methods", "<Include namespace=\"Shop\" />")]
    [InlineData("<Include/><Exclude type='Discounts'/><Include namespace='Shop.Pricing'/>",
        "<Exclude type=\"Discounts\" />", "1 method", "<Include namespace=\"Shop.Pricing\" />")]
    [InlineData("<Include kind='Client'/><Include kind='Server'/>",
        "<Include kind=\"Client\" />", "3 methods", "<Include kind=\"Server\" />")]
    [InlineData("<Include/><Set type='Discounts' kind='Client'/><Set kind='Server'/>",
        "<Set type=\"Discounts\" kind=\"Client\" />", "1 method", "<Set kind=\"Server\" />")]
    // A rule without settings overrides none.
    [InlineData("<Include/><Set type='Discounts' kind='Client'/><Include type='Discounts'/><Set kind='Server'/>",
        "<Set type=\"Discounts\" kind=\"Client\" />", "1 method", "<Set kind=\"Server\" />")]
    [InlineData("<Include/><Set type='Discounts' kind='Client'/><Exclude namespace='Shop.Pricing'/>",
        "<Set type=\"Discounts\" kind=\"Client\" />", "1 method", "<Exclude namespace=\"Shop.Pricing\" />")]
    [InlineData("<Include type='OrderService'/><Event namespace='Shop'/>",
        "<Include type=\"OrderService\" />", "2 methods", "<Event namespace=\"Shop\" />")]
    [InlineData("<Event type='OrderService'/><Include namespace='Shop'/>",
        "<Event type=\"OrderService\" />", "2 methods", "<Include namespace=\"Shop\" />")]
    [InlineData("<Event type='Discounts'/><Event namespace='Shop.Pricing'/>",
        "<Event type=\"Discounts\" />", "1 method", "<Event namespace=\"Shop.Pricing\" />")]
    [InlineData("<Include type='Discounts' kind='Client'/><Event namespace='Shop.Pricing'/>",
        "<Include type=\"Discounts\" kind=\"Client\" />", "1 method", "<Event namespace=\"Shop.Pricing\" />")]
    [InlineData("<Event type='Discounts' on='return'/><Include namespace='Shop.Pricing'/>",
        "<Event type=\"Discounts\" on=\"return\" />", "1 method", "<Include namespace=\"Shop.Pricing\" />")]
    [InlineData("<Event type='Discounts'/><Exclude namespace='Shop.Pricing'/>",
        "<Event type=\"Discounts\" />", "1 method", "<Exclude namespace=\"Shop.Pricing\" />")]
    [InlineData("<Include/><Set type='Discounts'><Tag name='a' text='1'/></Set><Set><Tag name='a' text='2'/></Set>",
        "<Set type=\"Discounts\" />", "1 method", "<Set />")]
    [InlineData(
        "<Set><Tag name='a' text='1'/><Tag name='b' text='1'/></Set><Include source='S'><Tag name='a' text='2'/></Include>"
            + "<Set returns='*'><Tag name='b' text='2'/></Set>",
        "<Set />", "5 methods", "<Set returns=\"*\" />, <Include source=\"S\" />")]
    public void RuleThatLaterRulesOverruleNamesThem(string rules, string idle, string count, string later)
    {
        var diagnostic = Assert.Single(Check(rules));

        Assert.Equal("AS2002", diagnostic.Id);
        Assert.Equal(
            $"{idle} has no effect: later rules override it for every method that it matches ({count}): {later}. Remove the rule, or move "
                + "it below the rules that override it.",
            diagnostic.Message);
    }

    [Theory]
    [InlineData("<Include type='Counter'/>", "<Include type=\"Counter\" />", "1 method", "[NoSpan] on the type")]
    [InlineData("<Exclude type='Counter'/>", "<Exclude type=\"Counter\" />", "1 method", "[NoSpan] on the type")]
    [InlineData("<Set type='Counter' kind='Client'/>", "<Set type=\"Counter\" kind=\"Client\" />", "1 method", "[NoSpan] on the type")]
    [InlineData("<Include type='Clock'/>", "<Include type=\"Clock\" />", "1 method", "[WithSpan] on the member")]
    [InlineData("<Exclude type='Clock'/>", "<Exclude type=\"Clock\" />", "1 method", "[WithSpan] on the member")]
    [InlineData("<Set type='Clock' kind='Client'/>", "<Set type=\"Clock\" kind=\"Client\" />", "1 method", "[WithSpan] on the member")]
    [InlineData("<Exclude namespace='Shop.Time'/>", "<Exclude namespace=\"Shop.Time\" />", "2 methods", "[WithSpan] on the member, [NoSpan] on the type")]
    public void RuleThatAttributesInCodeOverruleNamesThem(string rules, string idle, string count, string attributes)
    {
        var diagnostic = Assert.Single(IdleRules.Check(Given.Rules("<Include namespace='Shop.Orders'/>" + rules).Decide([.. s_shop, .. s_marked]), false));

        Assert.Equal("AS2002", diagnostic.Id);
        Assert.Equal(
            $"{idle} has no effect: attributes in code override it for every method that it matches ({count}): {attributes}. Remove the "
                + "rule, or move it below the rules that override it.",
            diagnostic.Message);
    }

    [Fact]
    public void RuleThatRulesAndAttributesOverruleNamesBoth()
    {
        const string rules = "<Include/><Exclude type='Clock|Discounts'/><Include type='Discounts'/>";

        var diagnostic = Assert.Single(IdleRules.Check(Given.Rules(rules).Decide([.. s_shop, .. s_marked]), false));

        Assert.Contains("later rules and attributes in code override it for every method that it matches (2 methods): "
            + "<Include type=\"Discounts\" />, [WithSpan] on the member.",
            diagnostic.Message);
    }

    [Theory]
    [InlineData("<Include/><Set type='Clock' parent='root'/>")]
    [InlineData("<Include type='Clock' kind='Client' source='Time'/>", 0)]
    [InlineData("<Include namespace='Shop'/>")]
    [InlineData("<Include namespace='Shop'/><Set type='Clock' name='x' kind='Server' exceptions='all'/>")]
    public void RulesThatGiveSettingsToMethodsWithAttributesHaveAnEffect(string rules, int idle = 0) =>
        Assert.Equal(idle, IdleRules.Check(Given.Rules(rules).Decide([.. s_shop, .. s_marked]), false).Count);

    // What a <Set> says, a later one says of this method, and the attribute has no part in it.
    [Fact]
    public void AttributesAreNamedOnlyWhereTheyOverrule()
    {
        const string rules = "<Include namespace='Shop.Orders'/><Set type='Clock' parent='root'/><Set parent='required'/>";

        Assert.Contains("later rules override it for every method that it matches (1 method): <Set parent=\"required\" />.",
            Assert.Single(IdleRules.Check(Given.Rules(rules).Decide([.. s_shop, .. s_marked]), false)).Message);
    }

    [Fact]
    public void ATagInCodeOverridesThatOfARule()
    {
        var text = new Located<string>("2", "[SpanTag]", "2", new Origin("Shop.Orders.OrderService.Place", null));
        var tagged = Facts.Place with { TagsInCode = new(() => new TagRules([new TagRule.Constant("a", text)])) };

        var diagnostic = Assert.Single(IdleRules.Check(Given.Rules("<Include/><Set><Tag name='a' text='1'/></Set>").Decide([tagged]), false));

        Assert.Contains("attributes in code override it for every method that it matches (1 method): [SpanTag].", diagnostic.Message);
    }

    [Fact]
    public void SettingsOfMethodsThatNoRuleTracesAreIdle()
    {
        var diagnostic = Assert.Single(Check("<Include type='Discounts'/><Set type='OrderService' kind='Client'/>"));

        Assert.Equal("AS2004", diagnostic.Id);
        Assert.Contains("(2 methods)", diagnostic.Message);
    }

    [Theory]
    [InlineData("<Event type='OrderService'/><Set type='OrderService' kind='Client' errorWhen='return == null'/>")]
    [InlineData("<Set type='OrderService' parent='root'/><Event type='OrderService'/>")]
    public void SettingsThatEventsDoNotHaveAreIdleOnEvents(string rules)
    {
        var diagnostic = Assert.Single(Check(rules));

        Assert.Equal("AS2005", diagnostic.Id);
        Assert.StartsWith("<Set type=\"OrderService\" ", diagnostic.Message);
        Assert.Contains("(2 methods)", diagnostic.Message);
    }

    [Fact]
    public void SetWithTagsOnlyIsIdleWhereNothingIsTraced() =>
        Assert.Equal("AS2004", Assert.Single(Check("<Include type='Discounts'/><Set type='OrderService'><Tag name='a' text='1'/></Set>")).Id);

    [Fact]
    public void EventThatMatchesNothingTellsWhy() =>
        Assert.Contains(
            "none of the methods with type=\"OrderStore\" (1) is public. Found: internal. Set 'visibility' to match them.",
            Assert.Single(Check("<Event type='OrderStore'/>")).Message);

    [Fact]
    public void SetWithoutSettingsIsTheReadersBusiness()
    {
        var result = ConfigurationReader.Read(System.Xml.Linq.XElement.Parse("<AutoSpan><Set type='Nothing'/></AutoSpan>"), null);

        Assert.Equal(["AS2003"], result.Diagnostics.Select(d => d.Id));
        Assert.Empty(IdleRules.Check(result.Configuration!.RulesFor("Shop").Decide(s_shop), result.Configuration.IsProjectFile));
    }

    [Theory]
    [InlineData(true, Severity.Warning)]
    [InlineData(false, Severity.Information)]
    public void OnlyTheProjectsOwnFileGivesWarnings(bool isProjectFile, object severity)
    {
        using var directory = new TemporaryDirectory();
        const string weavers = """
            <Weavers>
              <AutoSpan>
                <Include namespace="Nowhere" />
                <Set namespace="Shop" />
                <Include type="Discounts" />
                <Include namespace="Shop" />
              </AutoSpan>
            </Weavers>
            """;
        var path = isProjectFile ? directory.ProjectFile : directory.SolutionFile;
        File.WriteAllText(path, weavers);
        var element = FodyElement.From(weavers);

        var result = ConfigurationReader.Read(element, ConfigurationFile.Locate(element, directory.Project, directory.Solution));
        IEnumerable<Diagnostic> idle = IdleRules.Check(result.Configuration!.RulesFor("Shop").Decide(s_shop), result.Configuration.IsProjectFile);

        Assert.All(result.Diagnostics.Concat(idle), d => Assert.Equal(severity, d.Severity));
        Assert.Equal(new SourceLocation(path, 4, 6), Assert.Single(result.Diagnostics).Location);
        Assert.Equal(["AS2001 3", "AS2002 5"], idle.Select(d => $"{d.Id} {d.Location!.Line}"));
        Assert.Contains("<Include namespace=\"Shop\" /> (line 6)", idle.Last().Message);
    }

    private static IReadOnlyList<Diagnostic> Check(string rules) => IdleRules.Check(Given.Rules(rules).Decide(s_shop), false);
}
