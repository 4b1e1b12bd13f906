using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Rules.Templates;
using Xunit;

namespace AutoSpan.Tests.Rules;

/// <summary>Attributes in code come after all rules and win over them; the nearest wins.</summary>
public sealed class SpanAttributeTests
{
    const string Nothing = "<AutoSpan><Exclude/></AutoSpan>";

    static MethodFacts Hidden => Facts.Place with { Visibility = Visibility.Private };

    [Theory]
    [InlineData("<AutoSpan/>")]
    [InlineData("<AutoSpan><Include/></AutoSpan>")]
    [InlineData("<AutoSpan><Include method='Place'/></AutoSpan>")]
    public void NoSpanWinsOverEveryRule(string xml)
    {
        foreach (var attribute in new[] { NoSpan(AttributeLevel.Member), NoSpan(AttributeLevel.Type), NoSpan(AttributeLevel.Assembly) })
        {
            var decision = Assert.IsType<Decision.NotTraced>(Given.RuleSet(xml).Decide(Facts.Place.Marked(attribute)));

            Assert.Null(decision.Rule);
            Assert.Same(attribute, decision.Attribute);
        }
    }

    [Theory]
    [InlineData(Nothing)]
    [InlineData("<AutoSpan><Include namespace='Elsewhere'/></AutoSpan>")]
    [InlineData("<AutoSpan><Include/><Exclude method='Place'/></AutoSpan>")]
    [InlineData("<AutoSpan><Include/></AutoSpan>")]
    public void WithSpanWinsOverEveryRule(string xml)
    {
        foreach (var attribute in new[] { WithSpan(AttributeLevel.Member), WithSpan(AttributeLevel.Type), WithSpan(AttributeLevel.Assembly) })
        {
            var decision = Assert.IsType<Decision.Traced>(Given.RuleSet(xml).Decide(Facts.Place.Marked(attribute)));

            Assert.Null(decision.Rule);
            Assert.Same(attribute, decision.Attribute);
            Assert.Equal(attribute.Level == AttributeLevel.Member, decision.IsOutright);
        }
    }

    [Fact]
    public void TheNearestWins()
    {
        var rules = Given.RuleSet(Nothing);

        Assert.True(rules.Traces(Facts.Place.Marked(WithSpan(AttributeLevel.Member), NoSpan(AttributeLevel.Type))));
        Assert.False(rules.Traces(Facts.Place.Marked(NoSpan(AttributeLevel.Member), WithSpan(AttributeLevel.Type))));
        Assert.True(rules.Traces(Facts.Place.Marked(WithSpan(AttributeLevel.Type), NoSpan(AttributeLevel.Type), NoSpan(AttributeLevel.Assembly))));
        Assert.False(rules.Traces(Facts.Place.Marked(NoSpan(AttributeLevel.Type), WithSpan(AttributeLevel.Assembly))));
    }

    // On a type or assembly, it applies to the methods that <AutoSpan/> alone would trace. Attributes and rules farther away decide about the others.
    [Fact]
    public void OnMoreThanOneMemberItMeansPublicMethods()
    {
        MethodFacts[] others =
        [
            Hidden, Facts.Place with { Visibility = Visibility.Internal }, Facts.Place with { Kind = MemberKind.Property },
            Facts.Place with { Kind = MemberKind.Lambda }
        ];
        foreach (var level in new[] { AttributeLevel.Type, AttributeLevel.Assembly })
        {
            Assert.All(others, other => Assert.False(Given.RuleSet(Nothing).Traces(other.Marked(WithSpan(level)))));
            Assert.All(others, other => Assert.False(Given.RuleSet(All).Traces(other.Marked(WithSpan(level), NoSpan(AttributeLevel.Assembly)))));
            Assert.All(others, other => Assert.True(Given.RuleSet(All).Traces(other.Marked(WithSpan(level)))));
        }
    }

    const string All = "<AutoSpan><Include visibility='public internal private' members='method property lambda'/></AutoSpan>";

    [Theory]
    [InlineData(nameof(MemberKind.Property))]
    [InlineData(nameof(MemberKind.Constructor))]
    [InlineData(nameof(MemberKind.StaticConstructor))]
    [InlineData(nameof(MemberKind.LocalFunction))]
    [InlineData(nameof(MemberKind.Lambda))]
    public void OnAMemberItMeansThatVeryMember(string kind)
    {
        var member = Hidden with { Kind = System.Enum.Parse<MemberKind>(kind) };

        Assert.True(Given.RuleSet(Nothing).Traces(member.Marked(WithSpan(AttributeLevel.Member))));
    }

    [Fact]
    public void NoSpanOnATypeMeansAllThatIsInIt()
    {
        foreach (var member in new[] { Hidden, Facts.Place with { Kind = MemberKind.Lambda } })
            Assert.False(Given.RuleSet(All).Traces(member.Marked(NoSpan(AttributeLevel.Type))));
    }

    [Fact]
    public void SettingsStillCascade()
    {
        var rules = Given.RuleSet("""
            <AutoSpan source="Shop" name="{Method}" status="ok" kind="Producer">
              <Include parent="required" exceptions="all" code="none" />
              <Exclude type="Order*" />
              <Set type="OrderService" kind="Client" code="location" trivial="skip" />
            </AutoSpan>
            """);

        var settings = rules.SettingsOf(Facts.Place.Marked(WithSpan(AttributeLevel.Member)));

        Assert.Equal(("Shop", "Place", StatusPolicy.Ok), (settings.Get(Setting.Source), settings.Get(Setting.Name), settings.Get(Setting.Status)));
        Assert.Equal((ParentMode.Required, ExceptionPolicy.All), (settings.Get(Setting.Parent), settings.Get(Setting.Exceptions)));
        Assert.Equal((SpanKind.Client, CodeAttributes.Location), (settings.Get(Setting.Kind), settings.Get(Setting.Code)));
    }

    [Fact]
    public void ItsNameAndKindWin()
    {
        var attribute = WithSpan(AttributeLevel.Type) with
        {
            Name = TemplateParser.Parse("{Type|kebab}/{Method|lower}", "name").Value,
            Kind = SpanKind.Internal
        };

        var settings = Given.Rules("<Include name='x' kind='Client'/><Set name='y' kind='Server'/>").SettingsOf(Facts.Place.Marked(attribute));

        Assert.Equal(("order-service/place", SpanKind.Internal), (settings.Get(Setting.Name), settings.Get(Setting.Kind)));
    }

    // Who asks for one member knows what it does; who asks for a type does not mean its noise.
    [Theory]
    [InlineData(nameof(AttributeLevel.Member), NoisePolicy.Include)]
    [InlineData(nameof(AttributeLevel.Type), NoisePolicy.Skip)]
    [InlineData(nameof(AttributeLevel.Assembly), NoisePolicy.Skip)]
    public void OnlyOnAMemberNoiseDoesNotCount(string level, object noise)
    {
        var attribute = WithSpan(System.Enum.Parse<AttributeLevel>(level));

        var settings = Given.Rules("<Include/><Set trivial='skip' manual='skip' generated='skip'/>").SettingsOf(Facts.Place.Marked(attribute));

        Assert.Equal([noise, noise, noise], new object[] { settings.Get(Setting.Trivial), settings.Get(Setting.Manual), settings.Get(Setting.Generated) });
    }

    [Fact]
    public void TagsComeLast()
    {
        var facts = Facts.Place with { TagsInCode = new(() => new TagRules([Tag("order.id", "order"), Tag("autospan.argument.count", "count")])) };
        var rules = Given.Rules("<Include><Tag name='order.id' value='this'/><Tag name='shop' value='this'/></Include>");

        foreach (var method in new[] { facts, facts.Marked(WithSpan(AttributeLevel.Member)) })
            Assert.Equal(["shop this", "order.id order", "autospan.argument.count count"], rules.SettingsOf(method).Tags.All.Select(Shown));

        static string Shown(TagRule tag) => $"{tag.Name} {Assert.IsType<TagRule.Value>(tag).Path.Text}";
    }

    [Fact]
    public void TagsAloneTraceNothing() =>
        Assert.False(Given.RuleSet(Nothing).Traces(Facts.Place with { TagsInCode = new(() => new TagRules([Tag("order.id", "order")])) }));

    // Most methods are not traced: their parameters need not be looked at.
    [Fact]
    public void TagsOfUntracedMethodsAreNotRead()
    {
        var facts = Facts.Place with { TagsInCode = new(() => throw new Xunit.Sdk.XunitException("They were read.")) };

        Assert.False(Given.RuleSet(Nothing).Traces(facts));
        Assert.False(Given.RuleSet("<AutoSpan/>").Traces(facts.Marked(NoSpan(AttributeLevel.Type))));
    }

    [Fact]
    public void TextSaysWhereItStands()
    {
        Assert.Equal("[WithSpan] on the member", WithSpan(AttributeLevel.Member).Text);
        Assert.Equal("[NoSpan] on the type", NoSpan(AttributeLevel.Type).Text);
        Assert.Equal("[NoSpan] on the assembly", NoSpan(AttributeLevel.Assembly).Text);
    }

    static SpanAttribute WithSpan(AttributeLevel level) => new(true, level);

    static SpanAttribute NoSpan(AttributeLevel level) => new(false, level);

    static TagRule Tag(string name, string root) =>
        new TagRule.Value(name, new(new ValuePath(root, [], root), "[SpanTag]", root, new Origin("[SpanTag]", null)));
}
