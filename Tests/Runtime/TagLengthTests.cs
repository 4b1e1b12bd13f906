using System;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>The setting <c>maxLength</c>: of texts the characters, of arrays the elements.</summary>
public sealed class TagLengthTests
{
    const string Face = "\uD83D\uDE00";

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abc", 4, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab" + Face, 3, "ab")]
    [InlineData("ab" + Face, 4, "ab" + Face)]
    [InlineData("ab" + Face + "c", 4, "ab" + Face)]
    [InlineData(Face, 1, "")]
    public void ATextIsCutBetweenCharacters(string text, int maxLength, string tag)
    {
        Assert.Equal(tag, TagOf.Span(tags => tags.Set("tag", text), maxLength));
        Assert.Equal(tag, TagOf.Any(text, maxLength));
        Assert.Equal([tag], (string[])TagOf.Span(tags => tags.SetArray("tag", [text]), maxLength)!);
    }

    // Half of a pair that has no other half is cut like any other. (As data of a test it would not survive: metadata is UTF-8.)
    [Fact]
    public void AHalfWithoutTheOtherIsACharacter()
    {
        Assert.Equal("ab\uD83D", TagOf.Span(tags => tags.Set("tag", "ab\uD83Dc"), 3));
        Assert.Equal("ab\uDE00", TagOf.Span(tags => tags.Set("tag", "ab\uDE00c"), 3));
    }

    [Fact]
    public void TextsOfOtherValuesAreCutToo()
    {
        Assert.Equal("123", TagOf.Span(tags => tags.SetText("tag", 12345m), 3));
        Assert.Equal("Fri", TagOf.Span(tags => tags.SetEnum("tag", DayOfWeek.Friday), 3));
        Assert.Equal("http", TagOf.Span(tags => tags.SetAny("tag", new Uri("http://host")), 4));
        Assert.Equal("123", TagOf.Any(12345m, 3));
        Assert.Equal("Fri", TagOf.Any(DayOfWeek.Friday, 3));
        Assert.Equal("http", TagOf.Any(new Uri("http://host"), 4));
    }
}
