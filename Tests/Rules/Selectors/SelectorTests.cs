using System;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;
using Xunit;

namespace AutoSpan.Tests.Rules.Selectors;

public sealed class SelectorTests
{
    [Theory]
    [InlineData("namespace='Shop'", true)]
    [InlineData("namespace='Shop.Data'", false)]
    [InlineData("type='Order*'", true)]
    [InlineData("type='Order'", false)]
    [InlineData("method='Place'", true)]
    [InlineData("method='Cancel'", false)]
    [InlineData("namespace='Shop' type='OrderService' method='Place'", true)]
    [InlineData("namespace='Shop' type='OrderService' method='Cancel'", false)]
    [InlineData("namespace='Shop' type='Other' method='Place'", false)]
    [InlineData("async='false' static='false'", true)]
    [InlineData("async='true'", false)]
    [InlineData("static='true'", false)]
    [InlineData("returns='void'", true)]
    [InlineData("returns='System.Void|int'", true)]
    [InlineData("returns='int'", false)]
    [InlineData("parameters=''", true)]
    [InlineData("parameters='int'", false)]
    [InlineData("typeVisibility='public'", true)]
    [InlineData("typeVisibility='internal private'", false)]
    public void AllSelectorsMustMatch(string selectors, bool matches) =>
        Assert.Equal(matches, Given.Rules($"<Include {selectors}/>").Traces(Facts.Place));

    [Theory]
    [InlineData("MapTodos.lambda", true, true)]
    [InlineData("MapTodos.lambda1", true, false)]
    [InlineData("GET /todos", true, false)]
    [InlineData("MapTodos.lambda2", false, false)]
    public void LambdaHasNamesOfItsOwnBesideTheOneOfAll(string method, bool isLambda, bool isMethod)
    {
        var rules = Given.Rules($"<Include members='method lambda' method='{method}'/>");
        var facts = Facts.Place with { Member = "MapTodos.lambda", DisplayMember = "MapTodos.lambda1", Handles = "GET /todos" };

        Assert.Equal(isLambda, rules.Traces(facts with { Kind = MemberKind.Lambda }));
        Assert.Equal(isMethod, rules.Traces(facts));
    }

    [Fact]
    public void AsyncAndStaticAskForTheShape()
    {
        Assert.True(Given.Rules("<Include async='true'/>").Traces(Facts.Place with { IsAsync = true }));
        Assert.True(Given.Rules("<Include static='true'/>").Traces(Facts.Place with { IsStatic = true }));
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.HttpGetAttribute", true)]
    [InlineData("Microsoft.AspNetCore.HttpGet", true)]
    [InlineData("HttpGetAttribute", true)]
    [InlineData("HttpGet", true)]
    [InlineData("Http*", true)]
    [InlineData("Obsolete|HttpGet", true)]
    [InlineData("Get", false)]
    [InlineData("httpget", false)]
    public void AttributeHasFullAndSimpleNameWithAndWithoutItsEnding(string pattern, bool matches)
    {
        var facts = Facts.Place with { Attributes = Facts.Types(Facts.Type("Microsoft.AspNetCore.HttpGetAttribute", "HttpGetAttribute")) };

        Assert.Equal(matches, Given.Rules($"<Include attribute='{pattern}'/>").Traces(facts));
    }

    [Fact]
    public void GenericAttributeLosesItsEndingBeforeTheTypeArguments()
    {
        var handles = Facts.Type("Shop.HandlesAttribute<Shop.Order>", "HandlesAttribute<Order>");
        var facts = Facts.Place with { Attributes = Facts.Types(handles) };

        Assert.True(Given.Rules("<Include attribute='Handles&lt;Order>'/>").Traces(facts));
    }

    [Theory]
    [InlineData("Shop.IService", true)]
    [InlineData("*.IService", true)]
    [InlineData("IService", false)]
    [InlineData("System.Object|Shop.IService", true)]
    public void InheritsAsksForFullNames(string pattern, bool matches)
    {
        var facts = Facts.Place with { Inherits = Facts.Names("Shop.ServiceBase", "Shop.IService") };

        Assert.Equal(matches, Given.Rules($"<Include inherits='{pattern}'/>").Traces(facts));
    }

    [Fact]
    public void MembersToTraceAreMethodsUnlessOthersAreNamed()
    {
        foreach (var kind in Enum.GetValues<MemberKind>())
        {
            var facts = Facts.Place with { Kind = kind };
            var word = char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];

            Assert.Equal(kind == MemberKind.Method, Given.Rules("<Include/>").Traces(facts));
            Assert.True(Given.Rules($"<Include members='{word}'/>").Traces(facts));
            if (kind != MemberKind.Event)
                Assert.True(Given.Rules($"<Include members='event {word}'/><Exclude members='event'/>").Traces(facts));
            Assert.False(Given.Rules($"<Include members='{word}'/><Exclude/>").Traces(facts));
            Assert.Equal(SpanKind.Client, Given.Rules($"<Include members='{word}'/><Set kind='Client'/>").SettingsOf(facts).Get(Setting.Kind));
        }
    }

    [Theory]
    [InlineData("public", true, false, false, false, false, false)]
    [InlineData("internal", false, true, false, false, true, false)]
    [InlineData("protected", false, false, true, false, true, true)]
    [InlineData("private", false, false, false, true, false, true)]
    [InlineData("public private", true, false, false, true, false, true)]
    public void VisibilityIsAnyOfTheWords(
        string words, bool isPublic, bool isInternal, bool isProtected, bool isPrivate, bool protectedInternal, bool privateProtected)
    {
        var rules = Given.Rules($"<Include visibility='{words}'/>");
        var typeRules = Given.Rules($"<Include typeVisibility='{words}'/>");

        Check(isPublic, Visibility.Public);
        Check(isInternal, Visibility.Internal);
        Check(isProtected, Visibility.Protected);
        Check(isPrivate, Visibility.Private);
        Check(protectedInternal, Visibility.Protected | Visibility.Internal);
        Check(privateProtected, Visibility.Protected | Visibility.Private);

        void Check(bool expected, Visibility visibility)
        {
            Assert.Equal(expected, rules.Traces(Facts.Place with { Visibility = visibility }));
            Assert.Equal(expected, typeRules.Traces(Facts.Place with { TypeVisibility = visibility }));
        }
    }

    [Fact]
    public void IncludeTakesPublicMethodsOfTypesOfAnyVisibility()
    {
        var rules = Given.Rules("<Include namespace='Shop'/>");

        Assert.True(rules.Traces(Facts.Place with { TypeVisibility = Visibility.Private }));
        Assert.False(rules.Traces(Facts.Place with { Visibility = Visibility.Internal }));
        Assert.False(rules.Traces(Facts.Place with { Visibility = Visibility.Protected | Visibility.Internal }));
    }

    [Fact]
    public void ExplicitImplementationCountsAsPublicAndAsNothingElse()
    {
        var facts = Facts.Place with { Visibility = Visibility.Private, IsExplicitImplementation = true };

        Assert.True(Given.Rules("<Include/>").Traces(facts));
        Assert.True(Given.Rules("<Include visibility='public'/>").Traces(facts));
        Assert.False(Given.Rules("<Include visibility='private'/>").Traces(facts));
    }

    [Theory]
    [InlineData("Place", true)]
    [InlineData("Cancel|Place", true)]
    [InlineData("Pla*|Place", true)]
    [InlineData("Place|Cancel*", true)]
    [InlineData("Pla*", false)]
    [InlineData("/Place/", false)]
    [InlineData("Pla*|Cancel", false)]
    public void MethodNamedOutrightMayHaveAnyVisibility(string method, bool isOutright)
    {
        var rules = Given.Rules($"<Include method='{method}'/>");

        Assert.Equal(isOutright, rules.Traces(Facts.Place with { Visibility = Visibility.Private }));
        Assert.Equal(isOutright, Assert.IsType<Decision.Traced>(rules.Decide(Facts.Place)).IsOutright);
    }

    [Fact]
    public void VisibilityThatIsGivenBindsEvenAMethodNamedOutright()
    {
        var facts = Facts.Place with { Visibility = Visibility.Private };

        Assert.False(Given.Rules("<Include method='Place' visibility='public'/>").Traces(facts));
    }

    [Fact]
    public void ExcludeAndSetTakeAnyVisibility()
    {
        var facts = Facts.Place with { Visibility = Visibility.Private };

        Assert.False(Given.Rules("<Include visibility='private'/><Exclude type='OrderService'/>").Traces(facts));
        Assert.Equal(SpanKind.Client, Given.Rules("<Include visibility='private'/><Set kind='Client'/>").SettingsOf(facts).Get(Setting.Kind));
    }

    [Fact]
    public void CostlyFactsAreAskedLast()
    {
        var facts = Facts.Place with
        {
            Attributes = new(() => throw new InvalidOperationException("attributes")),
            Inherits = new(() => throw new InvalidOperationException("inherits"))
        };

        Assert.False(Given.Rules("<Include attribute='A' inherits='B' method='Cancel'/>").Traces(facts));
        Assert.False(Given.Rules("<Include attribute='A' inherits='B' parameters='int'/>").Traces(facts));
        Assert.False(Given.Rules("<Include inherits='B' attribute='A' async='true'/>").Traces(facts));
        Assert.False(Given.Rules("<Include inherits='B' attribute='A'/>").Traces(facts with { Visibility = Visibility.Private }));
    }
}
