using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Rules.Templates;
using Xunit;

namespace AutoSpan.Tests.Rules;

public sealed class RuleSetTests
{
    [Fact]
    public void Empty_element_traces_public_methods_of_every_type()
    {
        var rules = Given.RuleSet("<AutoSpan/>");

        var decision = Assert.IsType<Decision.Traced>(rules.Decide(Facts.Place with { TypeVisibility = Visibility.Internal }));
        Assert.Null(decision.Rule);
        Assert.False(decision.IsOutright);
        Assert.False(rules.Traces(Facts.Place with { Visibility = Visibility.Internal }));
        Assert.False(rules.Traces(Facts.Place with { Kind = MemberKind.Property }));
    }

    [Fact]
    public void Built_in_rule_stands_first_where_no_include_is_given()
    {
        var rules = Given.RuleSet("<AutoSpan source='Shop'><Exclude namespace='Shop.Data'/><Set type='Order*' kind='Server'/></AutoSpan>");

        Assert.False(rules.Traces(Facts.Method("Shop.Data", "Table", "Load")));
        var decision = Assert.IsType<Decision.Traced>(rules.Decide(Facts.Place));
        Assert.Null(decision.Rule);
        Assert.Equal(SpanKind.Server, decision.Settings.Kind);
        Assert.Equal("Shop", decision.Settings.Source);
    }

    [Fact]
    public void With_an_include_only_what_it_matches_is_traced()
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
    public void Last_include_or_exclude_decides(string xml, bool isTraced, int deciding)
    {
        var rules = Given.Rules(xml);

        var decision = rules.Decide(Facts.Place);

        Assert.Equal(isTraced, decision is Decision.Traced);
        Assert.Same(rules.Rules[deciding], decision.Rule);
    }

    [Fact]
    public void Each_setting_comes_from_the_last_rule_that_gives_it()
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

        Assert.Equal(SpanKind.Consumer, settings.Kind);
        Assert.Equal(ParentMode.Root, settings.Parent);
        Assert.Equal(StatusPolicy.Ok, settings.Status);
        Assert.Equal("Shop", settings.Source);
        Assert.Equal(ExceptionPolicy.All, settings.Exceptions);
        Assert.Equal(CodeAttributes.Location, settings.Code);
        Assert.Equal(NoisePolicy.Include, settings.Trivial);
        Assert.Equal(NoisePolicy.Include, settings.Manual);
        Assert.Equal(NoisePolicy.Include, settings.Generated);
        Assert.Equal(["System.TimeoutException", "Shop.Closed"], settings.IgnoreExceptions);
        Assert.Equal(80, settings.MaxLength);
        Assert.Equal(["order", "all"], settings.Arguments!.Value.Names);
        Assert.False(settings.Arguments.Value.All);
        Assert.Equal(ReturnCapture.Value, settings.Return);
        Assert.Equal("return.Code < 0", settings.ErrorWhen!.Value.Text);
        Assert.Equal("headers", settings.RemoteParent!.Value.Text);
        Assert.False(settings.Redact.Hides("password"));
    }

    [Fact]
    public void Settings_that_nobody_gives_have_their_defaults()
    {
        var settings = Given.RuleSet("<AutoSpan/>").SettingsOf(Facts.Place with { DisplayMember = "Total.get" });

        Assert.True(settings.Redact.Hides("apiKey"));
        var defaults = new SpanSettings { Name = "OrderService.Total.get", Source = "Shop.Web" } with
        {
            IgnoreExceptions = settings.IgnoreExceptions
        };
        Assert.Equal(defaults, settings);
        Assert.Equal(["System.OperationCanceledException"], settings.IgnoreExceptions);
    }

    [Fact]
    public void No_ignored_exceptions_is_a_setting_too() =>
        Assert.Empty(Given.RuleSet("<AutoSpan ignoreExceptions=''/>").SettingsOf(Facts.Place).IgnoreExceptions);

    [Fact]
    public void Every_setting_cascades()
    {
        // A setting that is added to the overrides and forgotten in the cascade is silently lost.
        foreach (var setting in typeof(SettingOverrides).GetProperties().Where(p => p.CanWrite))
        {
            var given = new SettingOverrides();
            var value = Sample(setting.PropertyType);
            setting.SetValue(given, value);

            Assert.Equal(value, setting.GetValue(new SettingOverrides().Over(given)));
            Assert.Equal(value, setting.GetValue(given.Over(new SettingOverrides())));
            Assert.True(new SettingOverrides().LeavesRoomFor(given));
            Assert.False(given.LeavesRoomFor(given with { }));
            var resolved = typeof(SpanSettings).GetProperty(setting.Name)!.GetValue(given.Resolve(new("A", "N", "T", "M")));
            Assert.Equal(value is Template template ? template.Text : value, resolved);
        }
    }

    /// <summary>A value that is no default.</summary>
    private static object Sample(Type setting) => Nullable.GetUnderlyingType(setting) switch
    {
        { IsEnum: true } words => Enum.GetValues(words).GetValue(1)!,
        { } number when number == typeof(int) => 7,
        _ when setting == typeof(Template) => TemplateParser.Parse("x", "name").Value!,
        _ when setting == typeof(IReadOnlyList<string>) => new[] { "System.TimeoutException" },
        _ when setting == typeof(TagRules) => new TagRules([new TagRule.Constant("a", "b")]),
        _ when setting == typeof(Redaction) => new Redaction(null),
        _ when setting == typeof(Written<ValuePath>) => Written(PathParser.Parse("order.Id", "remoteParent")),
        _ when setting == typeof(Written<Condition>) => Written(ConditionParser.Parse("return == null", "errorWhen")),
        _ when setting == typeof(Written<ArgumentSelection>) => Written(ArgumentSelection.Parse("all", "arguments")),
        _ => throw new ArgumentOutOfRangeException(nameof(setting), setting, null)
    };

    private static Written<T> Written<T>(Parsed<T> parsed) where T : class => new(parsed.Value!, "", "", null);

    [Fact]
    public void Regular_expression_that_runs_out_of_time_stops_with_a_diagnostic()
    {
        var rules = Given.Rules("<Include type='/(a+)+/'/>");

        var exception = Assert.Throws<RuleException>(() => rules.Decide(Facts.Method("Shop", new string('a', 40) + "!", "Place")));

        Assert.Equal("AS1013", exception.Diagnostic.Id);
        Assert.Equal(Severity.Error, exception.Diagnostic.Severity);
        Assert.Contains("(a+)+", exception.Diagnostic.Message);
    }

    [Fact]
    public void Twenty_rules_over_twenty_thousand_methods_are_cheap()
    {
        var xml = string.Concat(Enumerable.Range(0, 10).Select(i =>
            $"""
            <Include namespace='Shop.N{i}' type='*Service|*Handler' method='/(Get|Find).*/' source='Shop'/>
            <Set namespace='Shop' type='Order{i}*' kind='Client' returns='Task*'/>
            """));
        var rules = Given.Rules(xml);
        MethodFacts[] methods =
        [
            .. Enumerable.Range(0, 20_000).Select(i => Facts.Method($"Shop.N{i % 13}.Inner", $"Order{i % 40}Service", $"GetOrder{i}"))
        ];
        rules.Decide(methods[0]);

        var watch = Stopwatch.StartNew();
        foreach (var method in methods)
            rules.Decide(method);

        // It takes 0.3 s on a busy machine; the limit only has to catch another order of magnitude.
        Assert.True(watch.ElapsedMilliseconds < 3_000, $"{watch.ElapsedMilliseconds} ms");
    }
}
