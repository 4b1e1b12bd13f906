using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules.Patterns;
using Xunit;

namespace AutoSpan.Tests.Rules.Patterns;

public sealed class TypePatternTests
{
    private static readonly TypeName s_map = Facts.Type(
        "System.Collections.Generic.Dictionary<System.String, System.Int32>", "Dictionary<String, Int32>", "Dictionary<string,int>");

    [Theory]
    [InlineData("System.Collections.Generic.Dictionary<System.String,System.Int32>", true)]
    [InlineData("Dictionary<String, Int32>", true)]
    [InlineData("Dictionary<string, int>", true)]
    [InlineData("Dictionary< string,int >|Task", true)]
    [InlineData("Dictionary*", true)]
    [InlineData("*<string, *>", true)]
    [InlineData("/Dictionary<.+>/", true)]
    [InlineData("Dictionary", false)]
    [InlineData("dictionary*", false)]
    public void AnySpellingWillDoAndBlanksDoNotCount(string pattern, bool matches) =>
        Assert.Equal(matches, TypePattern.Parse(pattern, "returns").Value!.Matches(s_map));

    [Theory]
    [InlineData("int,")]
    [InlineData(",int")]
    [InlineData("int,,string")]
    [InlineData(",")]
    public void ParameterThatIsMissingIsAnError(string patterns)
    {
        var parsed = ParameterPatterns.Parse(patterns, "parameters");

        Assert.Null(parsed.Value);
        Assert.All(parsed.Errors, error => Assert.Equal("AS1010", error.Id));
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "string", false)]
    [InlineData("..", "", true)]
    [InlineData("..", "string int", true)]
    [InlineData("string", "string", true)]
    [InlineData("string", "string int", false)]
    [InlineData("string, int", "string int", true)]
    [InlineData("string, int", "int string", false)]
    [InlineData("string, ..", "string", true)]
    [InlineData("string, ..", "string int int", true)]
    [InlineData("string, ..", "int string", false)]
    [InlineData(".., int", "int string int", true)]
    [InlineData(".., int", "int string", false)]
    [InlineData("int, .., int", "int int", true)]
    [InlineData("int, .., int", "int", false)]
    [InlineData("int, .., string, ..", "int int string int", true)]
    [InlineData("string|int, int", "int int", true)]
    [InlineData("*", "string", true)]
    [InlineData("*", "", false)]
    [InlineData("/s.{1,5}|i.{1,2}/, int", "string int", true)]
    [InlineData("/s.{1,5}|i.{1,2}/|long, int", "string int", true)]
    [InlineData("Dictionary<string, int>, ..", "map int", true)]
    [InlineData("Dictionary<string, int>", "map", true)]
    public void ParametersMatchInOrder(string patterns, string parameters, bool matches)
    {
        var words = parameters.Split(' ', System.StringSplitOptions.RemoveEmptyEntries);
        TypeName[] types = [.. words.Select(w => w == "map" ? s_map : Facts.Type(w))];

        Assert.Equal(matches, ParameterPatterns.Parse(patterns, "parameters").Value!.Matches(types));
    }
}
