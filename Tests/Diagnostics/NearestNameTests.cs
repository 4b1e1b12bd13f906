using Xunit;

namespace AutoSpan.Tests.Diagnostics;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("kind", "Kind", 0)]
    [InlineData("kidn", "kind", 1)]
    [InlineData("kin", "kind", 1)]
    [InlineData("kinds", "kind", 1)]
    [InlineData("bind", "kind", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("sunday", "saturday", 3)]
    public void DistanceCountsSlips(string first, string second, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(first, second));
        Assert.Equal(distance, EditDistance.Between(second, first));
    }

    [Fact]
    public void NearestIsTheFirstOfEquals()
    {
        Assert.Equal("Orders", NearestName.Of("Ordes", ["Pricing", "Orders"]));
        Assert.Equal("Orda", NearestName.Of("Ord", ["Ordb", "Orda"]));
        Assert.Null(NearestName.Of("Ord", []));
    }

    [Theory]
    [InlineData("namspace", "namespace")]
    [InlineData("KIND", "kind")]
    [InlineData("wildly", null)]
    [InlineData("", null)]
    public void OnlyALikelyNameIsOffered(string given, string? meant) =>
        Assert.Equal(meant, NearestName.Likely(given, ["namespace", "kind"]));
}
