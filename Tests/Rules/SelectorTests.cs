using System;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;
using Xunit;

namespace AutoSpan.Tests.Rules;

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
    public void All_selectors_must_match(string selectors, bool matches) =>
        Assert.Equal(matches, Given.Rules($"<Include {selectors}/>").Traces(Facts.Place));

    [Fact]
    public void Async_and_static_ask_for_the_shape()
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
    public void Attribute_has_full_and_simple_name_with_and_without_its_ending(string pattern, bool matches)
    {
        var facts = Facts.Place with { Attributes = Facts.Types(Facts.Type("Microsoft.AspNetCore.HttpGetAttribute", "HttpGetAttribute")) };

        Assert.Equal(matches, Given.Rules($"<Include attribute='{pattern}'/>").Traces(facts));
    }

    [Fact]
    public void Generic_attribute_loses_its_ending_before_the_type_arguments()
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
    public void Inherits_asks_for_full_names(string pattern, bool matches)
    {
        var facts = Facts.Place with { Inherits = Facts.Names("Shop.ServiceBase", "Shop.IService") };

        Assert.Equal(matches, Given.Rules($"<Include inherits='{pattern}'/>").Traces(facts));
    }

    [Fact]
    public void Members_to_trace_are_methods_unless_others_are_named()
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
            Assert.Equal(SpanKind.Client, Given.Rules($"<Include members='{word}'/><Set kind='Client'/>").SettingsOf(facts).Kind);
        }
    }

    [Theory]
    [InlineData("public", true, false, false, false, false, false)]
    [InlineData("internal", false, true, false, false, true, false)]
    [InlineData("protected", false, false, true, false, true, true)]
    [InlineData("private", false, false, false, true, false, true)]
    [InlineData("public private", true, false, false, true, false, true)]
    public void Visibility_is_any_of_the_words(
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
    public void Include_takes_public_methods_of_types_of_any_visibility()
    {
        var rules = Given.Rules("<Include namespace='Shop'/>");

        Assert.True(rules.Traces(Facts.Place with { TypeVisibility = Visibility.Private }));
        Assert.False(rules.Traces(Facts.Place with { Visibility = Visibility.Internal }));
        Assert.False(rules.Traces(Facts.Place with { Visibility = Visibility.Protected | Visibility.Internal }));
    }

    [Fact]
    public void Explicit_implementation_counts_as_public_and_as_nothing_else()
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
    public void Method_named_outright_may_have_any_visibility(string method, bool isOutright)
    {
        var rules = Given.Rules($"<Include method='{method}'/>");

        Assert.Equal(isOutright, rules.Traces(Facts.Place with { Visibility = Visibility.Private }));
        Assert.Equal(isOutright, Assert.IsType<Decision.Traced>(rules.Decide(Facts.Place)).IsOutright);
    }

    [Fact]
    public void Visibility_that_is_given_binds_even_a_method_named_outright()
    {
        var facts = Facts.Place with { Visibility = Visibility.Private };

        Assert.False(Given.Rules("<Include method='Place' visibility='public'/>").Traces(facts));
    }

    [Fact]
    public void Exclude_and_set_take_any_visibility()
    {
        var facts = Facts.Place with { Visibility = Visibility.Private };

        Assert.False(Given.Rules("<Include visibility='private'/><Exclude type='OrderService'/>").Traces(facts));
        Assert.Equal(SpanKind.Client, Given.Rules("<Include visibility='private'/><Set kind='Client'/>").SettingsOf(facts).Kind);
    }

    [Fact]
    public void Costly_facts_are_asked_last()
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
