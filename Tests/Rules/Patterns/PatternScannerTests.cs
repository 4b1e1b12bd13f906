using AutoSpan.Fody.Rules.Patterns;
using Xunit;

namespace AutoSpan.Tests.Rules.Patterns;

/// <summary>Where a part of a list of patterns ends.</summary>
public sealed class PatternScannerTests
{
    [Theory]
    [InlineData("int, string", "int")]
    [InlineData("int", "int")]
    [InlineData("Map<int, string>, long", "Map<int, string>")]
    [InlineData("Map<List<int>, string>, long", "Map<List<int>, string>")]
    [InlineData("(int, string), long", "(int, string)")]
    [InlineData("int[,], long", "int[,]")]
    // A bracket that was never opened encloses nothing.
    [InlineData("int>, long", "int>")]
    [InlineData("A<B|C>, long", "A<B")]
    [InlineData("/a,b/, long", "/a,b/")]
    public void PartEndsAtASeparatorOutsideOfBrackets(string text, string part) =>
        Assert.Equal(part, text[..PatternScanner.EndOfPart(text, 0, ",|")]);

    [Fact]
    public void RegularExpressionThatIsNotClosedHasNoEnd() => Assert.Equal(-1, PatternScanner.EndOfPart("/a, b", 0, ","));
}
