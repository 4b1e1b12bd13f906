using System;
using System.Linq;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Rules.Patterns;
using Xunit;

namespace AutoSpan.Tests.Rules.Patterns;

public sealed class PatternTests
{
    [Theory]
    [InlineData("Place", "Place", true)]
    [InlineData("Place", "PlaceAll", false)]
    [InlineData("Place", "Replace", false)]
    [InlineData("Place", "place", false)]
    [InlineData("Place*", "PlaceAll", true)]
    [InlineData("Place*", "Place", true)]
    [InlineData("*Service", "OrderService", true)]
    [InlineData("*Service", "OrderServices", false)]
    [InlineData("O*S*e", "Outer.OrderService", true)]
    [InlineData("O*S*x", "Outer.OrderService", false)]
    [InlineData("Get?", "Get1", true)]
    [InlineData("Get?", "Get", false)]
    [InlineData("Get?", "Get12", false)]
    [InlineData("*", "", true)]
    [InlineData("A|B*|C", "Bee", true)]
    [InlineData("A|B*|C", "D", false)]
    [InlineData(" A | B ", "B", true)]
    [InlineData("/Get.+/", "GetOrder", true)]
    [InlineData("/Get/", "GetOrder", false)]
    [InlineData("/Order/", "GetOrder", false)]
    [InlineData("/get.+/", "GetOrder", false)]
    [InlineData("/(?i)get.+/", "GetOrder", true)]
    [InlineData("/Get|Find/", "Find", true)]
    [InlineData("/Get|Find/", "Finder", false)]
    [InlineData("/Get|Find/|Load*", "LoadAll", true)]
    [InlineData("Load*|/Get|Find/", "Get", true)]
    [InlineData("/[/|]/|B", "/", true)]
    [InlineData(@"/a\/|b/|B", "a/", true)]
    [InlineData("/(.)x\\1/", "axa", true)]
    public void PatternMatchesWholeNamesWithCase(string pattern, string name, bool matches) =>
        Assert.Equal(matches, Read(pattern).Matches(name));

    [Theory]
    [InlineData("Shop", "Shop", true)]
    [InlineData("Shop", "Shop.Orders.Pricing", true)]
    [InlineData("Shop", "Shopping", false)]
    [InlineData("Shop", "My.Shop", false)]
    [InlineData("Shop.Orders", "Shop", false)]
    [InlineData("Shop.*", "Shop", false)]
    [InlineData("Shop.*", "Shop.Orders", true)]
    [InlineData("*.Api", "Shop.Api", true)]
    [InlineData("*.Api", "Shop.Api.V1", true)]
    [InlineData("*.Api", "Shop.Apis", false)]
    [InlineData("/S.+p/", "Shop.Orders", true)]
    [InlineData("/S.+p/", "Shopping.Orders", false)]
    [InlineData("A|Shop", "Shop.Orders", true)]
    [InlineData("*", "", true)]
    [InlineData("Shop", "", false)]
    public void NamespaceHasAllThatIsNestedInIt(string pattern, string name, bool matches) =>
        Assert.Equal(matches, Read(pattern).MatchesNamespace(name));

    [Theory]
    [InlineData("Place", "Place", true)]
    [InlineData("Pl*|Place", "Place", true)]
    [InlineData("Pl*", "Place", false)]
    [InlineData("/Place/", "Place", false)]
    [InlineData("Place|Cancel*", "CancelAll", false)]
    public void OnlyAnAlternativeWithoutWildcardsNamesAMember(string pattern, string name, bool names) =>
        Assert.Equal(names, Read(pattern).Names(name));

    [Fact]
    public void WildcardsMeanWhatTheEquivalentRegularExpressionMeans()
    {
        var random = new Random(20241);
        for (var i = 0; i < 20_000; i++)
        {
            var pattern = Text(random, "ab.*?*", 1);
            var name = Text(random, "ab.", 0);
            var expected = Regex.IsMatch(name, @"\A" + Regex.Escape(pattern).Replace(@"\*", ".*").Replace(@"\?", ".") + @"\z");

            Assert.True(expected == Read(pattern).Matches(name), $"'{pattern}' on '{name}' should be {expected}");
        }
    }

    [Fact]
    public void AlternativesMeanAnyOfThem()
    {
        var random = new Random(20242);
        for (var i = 0; i < 5_000; i++)
        {
            string[] parts = [.. Enumerable.Range(0, 3).Select(_ => Text(random, "ab*?", 1)).Distinct()];
            var name = Text(random, "ab", 0);

            Assert.Equal(parts.Any(p => Read(p).Matches(name)), Read(string.Join("|", parts)).Matches(name));
        }
    }

    [Fact]
    public void NamespaceMatchesWhenItOrOneAroundItDoes()
    {
        var random = new Random(20243);
        for (var i = 0; i < 5_000; i++)
        {
            var pattern = Read(Text(random, "ab.*?", 1));
            var name = Text(random, "ab.", 1);
            var around = Enumerable.Range(0, name.Length).Where(d => name[d] == '.').Select(d => name[..d]).Append(name);

            Assert.Equal(around.Any(pattern.Matches), pattern.MatchesNamespace(name));
        }
    }

    [Fact]
    public void ManyStarsDoNotExplode() =>
        Assert.False(Read(string.Concat(Enumerable.Repeat("*a", 30)) + "b").Matches(new string('a', 3000)));

    private static Pattern Read(string text)
    {
        var parsed = Pattern.Parse(text, "type");
        Assert.Empty(parsed.Errors);
        return parsed.Value!;
    }

    private static string Text(Random random, string characters, int shortest) =>
        new([.. Enumerable.Range(0, random.Next(shortest, 9)).Select(_ => characters[random.Next(characters.Length)])]);
}
