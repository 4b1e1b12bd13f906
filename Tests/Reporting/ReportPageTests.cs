using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Selection;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>The HTML report as a page: encoded, self-contained, and readable however large.</summary>
public sealed class ReportPageTests
{
    const string Hostile = "</td></table><script>alert(\"1\")</script>&amp;'\"<b>";

    [Fact]
    public void WhatLooksLikeMarkupIsText()
    {
        var page = Page.Of(new WeaveReport
        {
            Assembly = Hostile,
            Woven =
            [
                new WovenEntry
                {
                    Method = $"{Hostile}.{Hostile}", Type = Hostile, Parameters = Hostile, Span = Hostile, Kind = Hostile, Source = Hostile, Shape = Hostile,
                    Rule = Hostile, RuleFile = Hostile, RuleLine = 3, ErrorWhen = Hostile, RemoteParent = Hostile,
                    Tags = [new TagEntry { Name = Hostile, Value = Hostile }, new TagEntry { Name = Hostile, Text = Hostile }]
                }
            ],
            Skipped = [new SkippedEntry { Method = Hostile, Type = "T", Reason = nameof(SkipReason.Trivial), Detail = Hostile, Rule = Hostile }]
        });

        var method = Assert.Single(page.Methods("Woven"));
        Assert.Equal($"{Hostile}({Hostile})", method[0].Value);
        Assert.All(method[2..5], cell => Assert.Equal(Hostile, cell.Value));
        Assert.Equal(
            [$"{Hostile} {Hostile}", $"{Hostile} {Hostile}", $"error when {Hostile}", $"parent from {Hostile}"],
            method[1].Descendants("li").Select(item => item.Value));
        Assert.Equal(Hostile, page.Method("Trivial", "T", Hostile + "()")[1].Value);
        Assert.Equal([Hostile, Hostile], page.Rules.Select(rule => rule[0]));
        Assert.Equal(Hostile, page.Root.Descendants("h1").Single().Value);
        Assert.Single(Regex.Matches(page.Text, "<script"));
    }

    [Theory]
    [InlineData("a\u0001b", @"a\u0001b")]
    [InlineData("a\r\nb\tc", @"a\u000d\u000ab\u0009c")]
    [InlineData("a\u202eb", @"a\u202eb")]
    [InlineData("a\ufffeb", @"a\ufffeb")]
    [InlineData("Größe 名前 😀 l'été", "Größe 名前 😀 l'été")]
    public void WhatNobodyWouldSeeIsSpelled(string name, string shown) => Assert.Equal(shown, Shown(name));

    // Such a text cannot be an argument of an attribute.
    [Fact]
    public void HalfACharacterIsSpelled()
    {
        Assert.Equal(@"a\ud800b", Shown("a\ud800b"));
        Assert.Equal(@"a\ude00", Shown("a\ude00"));
    }

    static string Shown(string name) =>
        Page.Of(new WeaveReport { Assembly = "Shop", Woven = [new WovenEntry { Method = "T.M", Type = "T", Span = name }] })
            .Method("Woven", "T", "M()")[1].Value;

    [Fact]
    public void MethodsStandWithTheirTypes()
    {
        var page = Page.Of(new WeaveReport
        {
            Assembly = "Shop",
            Woven = [Woven("Shop.B", "Late"), Woven("Shop.A", "Second"), Woven("Shop.B", "Early"), Woven("Shop.A", "First")]
        });

        Assert.Equal(["Shop.A", "Shop.B"], page.Types("Woven"));
        Assert.Equal(["Second()", "First()", "Late()", "Early()"], page.Methods("Woven").Select(cells => cells[0].Value));
    }

    [Fact]
    public void TheTopCountsWhatBecameOfTheMethods()
    {
        var page = Page.Of(new WeaveReport
        {
            Assembly = "Shop",
            Woven = [Woven("T", "A"), Woven("T", "B"), new WovenEntry { Method = "T.C", Type = "T", Event = "c", On = "entry", Shape = "async" }],
            Skipped = [Skipped(SkipReason.Trivial), Skipped(SkipReason.NotIncluded), Skipped(SkipReason.NotIncluded), Skipped(SkipReason.WeavingFailed)]
        });

        Assert.Equal(["3 woven", "1 failed", "1 trivial", "2 not included"], page.Counts);
        Assert.Equal("2 spans and 1 event. By shape: 2 synchronous, 1 async.", page.Section("Woven")!.Element("p")!.Value);
        Assert.All(page.Root.Descendants("ul").First().Descendants("a"), link => Assert.NotNull(page.Section(link.Attribute("href")!.Value[1..])));
    }

    [Fact]
    public void EveryReasonHasAHeading()
    {
        var page = Page.Of(new WeaveReport { Assembly = "Shop", Skipped = [.. Enum.GetValues<SkipReason>().Select(Skipped)] });

        Assert.All(Enum.GetNames<SkipReason>(), reason => Assert.Single(page.Methods(reason)));
    }

    [Fact]
    public void ARuleSaysWhatCameOfIt()
    {
        WovenEntry[] woven = [Woven("T", "A", "<Include />", 3), Woven("T", "B", "<Include />", 3), Woven("T", "C", "<Include />", 20)];
        SkippedEntry[] skipped =
        [
            Skipped(SkipReason.Trivial, "<Include />", 3),
            Skipped(SkipReason.Excluded, "<Exclude />", 4),
            Skipped(SkipReason.Excluded, "[NoSpan] on the type", 0)
        ];

        var page = Page.Of(new WeaveReport { Assembly = "Shop", Woven = woven, Skipped = skipped });

        Assert.Equal(
            [
                ["<Include />", "../FodyWeavers.xml:3", "2", "1"], ["<Exclude />", "../FodyWeavers.xml:4", "0", "1"],
                ["<Include />", "../FodyWeavers.xml:20", "1", "0"], ["[NoSpan] on the type", "", "0", "1"]
            ],
            page.Rules);
        Assert.Equal("FodyWeavers.xml:20", page.Method("Woven", "T", "C()")[^1].Value);
        Assert.Equal("[NoSpan] on the type", page.Methods("Excluded")[1][^1].Value);
    }

    [Fact]
    public void ItIsReadableWithoutMethods()
    {
        var page = Page.Of(new WeaveReport { Assembly = "Shop" });

        Assert.Equal(["0 woven"], page.Counts);
        Assert.Empty(page.Rules);
    }

    // No address of any kind, and a policy that forbids what a later change might bring.
    [Fact]
    public void ItLoadsNothing()
    {
        var page = Page.Of(new WeaveReport { Assembly = "Shop", Woven = [Woven("T", "A")] });

        Assert.DoesNotMatch(@"(?i)https?:|//|@import|url\(|\bsrc\s*=|fetch\(|XMLHttpRequest|import\(", page.Text);
        Assert.All(page.Root.Descendants().Attributes("href"), link => Assert.StartsWith("#", link.Value, StringComparison.Ordinal));
        Assert.StartsWith("default-src 'none';", page.Root.Descendants("meta").Last().Attribute("content")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Root.Descendants(), element => element.Name.LocalName is "link" or "img" or "iframe" or "object");
    }

    // Nothing is hidden but the filter, which is the script's.
    [Fact]
    public void ItNeedsNoScript()
    {
        var page = Page.Of(new WeaveReport { Assembly = "Shop", Woven = [Woven("T", "A")], Skipped = [Skipped(SkipReason.NotIncluded)] });

        Assert.Equal("filter", Assert.Single(page.Root.Descendants(), element => element.Attribute("hidden") is not null).Attribute("class")!.Value);
        var script = page.Root.Descendants("script").Single().Value;
        var names = Regex.Matches(script, """getElementById\("(\w+)"\)""").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(["filter", "shown"], names);
        Assert.All(names, name => Assert.Single(page.Root.Descendants(), element => element.Attribute("id")?.Value == name));
    }

    [Fact]
    public void ItIsForDayAndNight()
    {
        var style = Page.Of(new WeaveReport { Assembly = "Shop" }).Root.Descendants("style").Single().Value;

        Assert.Contains("color-scheme: light dark", style);
        Assert.Contains("prefers-color-scheme: dark", style);
    }

    [Fact]
    public void TwentyThousandMethodsAreAPageOfAFewMegabytes()
    {
        var page = Page.Of(new WeaveReport
        {
            Assembly = "Shop",
            Woven = [.. Enumerable.Range(0, 20_000)
                .Select(number => Woven($"Shop.Orders.Type{number / 10}", $"Method{number}", "<Include namespace=\"Shop.Orders\" />", 4))]
        });

        Assert.Equal(20_000, page.Methods("Woven").Count);
        Assert.InRange(page.Text.Length, 0, 20_000 * 200);
    }

    static WovenEntry Woven(string type, string name, string rule = "<AutoSpan>", int line = 0) => new()
    {
        Method = $"{type}.{name}",
        Type = type,
        Span = $"{type.Split('.')[^1]}.{name}",
        Source = "Shop",
        Kind = "Internal",
        Shape = "synchronous",
        Rule = rule,
        RuleFile = line == 0 ? null : "../FodyWeavers.xml",
        RuleLine = line
    };

    static SkippedEntry Skipped(SkipReason reason) => new() { Method = "T.M", Type = "T", Reason = reason.ToString(), Detail = "it is so" };

    static SkippedEntry Skipped(SkipReason reason, string rule, int line) =>
        new() { Method = "T.M", Type = "T", Reason = reason.ToString(), Rule = rule, RuleFile = line == 0 ? null : "../FodyWeavers.xml", RuleLine = line };
}
