using AutoSpan.WovenApi;
using Xunit;
using static AutoSpan.Contract.ConditionOperator;

namespace AutoSpan.Tests.Runtime;

/// <summary>Comparisons of the setting <c>errorWhen</c>.</summary>
public sealed class ConditionsTests
{
    [Theory]
    [InlineData(1L, 2L, false, true, true, true, false, false)]
    [InlineData(2L, 2L, true, false, false, true, false, true)]
    [InlineData(3L, 2L, false, true, false, false, true, true)]
    [InlineData(long.MinValue, long.MaxValue, false, true, true, true, false, false)]
    public void WholeNumbers(long value, long literal, bool equal, bool notEqual, bool less, bool lessOrEqual, bool greater, bool greaterOrEqual)
    {
        Assert.Equal(equal, Conditions.Holds(value, (int)Equal, literal));
        Assert.Equal(notEqual, Conditions.Holds(value, (int)NotEqual, literal));
        Assert.Equal(less, Conditions.Holds(value, (int)Less, literal));
        Assert.Equal(lessOrEqual, Conditions.Holds(value, (int)LessOrEqual, literal));
        Assert.Equal(greater, Conditions.Holds(value, (int)Greater, literal));
        Assert.Equal(greaterOrEqual, Conditions.Holds(value, (int)GreaterOrEqual, literal));
    }

    [Theory]
    [InlineData(0.1, 0.2, false, true, true, true, false, false)]
    [InlineData(0.2, 0.2, true, false, false, true, false, true)]
    [InlineData(0.3, 0.2, false, true, false, false, true, true)]
    [InlineData(double.NaN, 0.2, false, true, false, false, false, false)]
    public void RealNumbers(double value, double literal, bool equal, bool notEqual, bool less, bool lessOrEqual, bool greater, bool greaterOrEqual)
    {
        Assert.Equal(equal, Conditions.Holds(value, (int)Equal, literal));
        Assert.Equal(notEqual, Conditions.Holds(value, (int)NotEqual, literal));
        Assert.Equal(less, Conditions.Holds(value, (int)Less, literal));
        Assert.Equal(lessOrEqual, Conditions.Holds(value, (int)LessOrEqual, literal));
        Assert.Equal(greater, Conditions.Holds(value, (int)Greater, literal));
        Assert.Equal(greaterOrEqual, Conditions.Holds(value, (int)GreaterOrEqual, literal));
    }

    // A newer weaver may know more comparisons.
    [Fact]
    public void AnUnknownComparisonIsNotMet()
    {
        Assert.False(Conditions.Holds(1L, 99, 1L));
        Assert.False(Conditions.Holds(1.0, 99, 1.0));
        Assert.False(Conditions.Holds("a", 99, "a"));
    }

    // Ordinal: a soft hyphen is nothing to a culture, but it is a character.
    [Theory]
    [InlineData("failed", "failed", true)]
    [InlineData("failed", "Failed", false)]
    [InlineData("fai\u00ADled", "failed", false)]
    [InlineData(null, "failed", false)]
    [InlineData(null, null, true)]
    public void Texts(string? value, string? literal, bool equal)
    {
        Assert.Equal(equal, Conditions.Holds(value, (int)Equal, literal));
        Assert.Equal(!equal, Conditions.Holds(value, (int)NotEqual, literal));
        Assert.False(Conditions.Holds(value, (int)LessOrEqual, literal));
        Assert.False(Conditions.Holds(value, (int)Greater, literal));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public void TruthValues(bool value, bool literal, bool equal)
    {
        Assert.Equal(equal, Conditions.Holds(value, (int)Equal, literal));
        Assert.Equal(!equal, Conditions.Holds(value, (int)NotEqual, literal));
        Assert.False(Conditions.Holds(value, (int)GreaterOrEqual, literal));
    }
}
