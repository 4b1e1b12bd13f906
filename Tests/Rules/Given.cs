using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Settings;
using Xunit;

namespace AutoSpan.Tests.Rules;

/// <summary>Rules from the XML that a user would write.</summary>
internal static class Given
{
    public static AutoSpanConfiguration Configuration(string xml)
    {
        var result = ConfigurationReader.Read(XElement.Parse(xml), null);
        Assert.True(result.Configuration is not null, string.Join("\n", result.Diagnostics.Select(d => d.Message)));
        return result.Configuration;
    }

    public static RuleSet RuleSet(string xml) => Configuration(xml).RulesFor("Shop.Web");

    /// <summary>A set with these rules inside a plain <c>&lt;AutoSpan&gt;</c>.</summary>
    public static RuleSet Rules(string rules) => RuleSet($"<AutoSpan>{rules}</AutoSpan>");

    /// <summary>The decision about one method.</summary>
    public static Decision Decide(this RuleSet rules, MethodFacts facts) => rules.Decide([facts]).Decisions[0];

    public static bool Traces(this RuleSet rules, MethodFacts facts) => rules.Decide(facts) is Decision.Traced;

    public static MethodSettings SettingsOf(this RuleSet rules, MethodFacts facts) =>
        Assert.IsType<Decision.Traced>(rules.Decide(facts)).Settings;
}
