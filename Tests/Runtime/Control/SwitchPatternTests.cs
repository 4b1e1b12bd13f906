using System;
using System.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime.Control;

[Collection(nameof(Spans))]
public sealed class SwitchPatternTests
{
    const int MostCharacters = 1000;

    static readonly WovenAssembly Assembly = WovenMethods.Open([WovenMethods.Record("Data.Orders.Add"), WovenMethods.Record(new string('a', 100_000))]);

    readonly Tracer tracer = WovenAssembly.CreateTracer(Assembly, null, "");

    [Theory]
    [InlineData("Default", true)]
    [InlineData("Shop", true)]
    [InlineData("shop.data", true)]
    [InlineData("Shop.Data.Orders.Add", true)]
    [InlineData("Shop.Dat", false)]
    [InlineData("Shop.Data.Orders.Add.Item", false)]
    [InlineData("Data", false)]
    [InlineData("*", true)]
    [InlineData("*.Add", true)]
    [InlineData("*.Orders", true)]
    [InlineData("*.Order", false)]
    [InlineData("Shop.*.Add", true)]
    [InlineData("Shop.*.Ad", false)]
    [InlineData("S*p.D*a.*s.A*", true)]
    [InlineData("**Add**", true)]
    [InlineData(" Shop.Data ", true)]
    public void MatchesAsLoggingCategoriesDo(string pattern, bool matches)
    {
        using var switched = new Switched(pattern + "=off");

        Assert.Equal(!matches, tracer.IsOn(0));
    }

    // Exponential matchers take years for these.
    [Fact]
    public void HostilePatternsEnd()
    {
        using var switched = new Switched(string.Concat(Enumerable.Repeat("*a", 499)) + "b=off");

        Assert.True(tracer.IsOn(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void EmptyNamesAreRefused(string name) => Assert.Throws<FormatException>(() => SpanControl.Apply([new(name, "on")]));

    [Fact]
    public void LongNamesAreRefused() => Assert.Throws<FormatException>(() => SpanControl.Apply(new string('a', MostCharacters + 1) + "=on"));

    [Fact]
    public void TooManyAreRefused() => Assert.Throws<FormatException>(() =>
        SpanControl.Apply(string.Join(';', Enumerable.Range(0, 10_001).Select(number => $"Shop{number}=on"))));
}
