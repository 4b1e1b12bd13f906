using System;
using AutoSpan.Fody.Rules.Definitions;
using Xunit;

namespace AutoSpan.Tests.Rules.Definitions;

public sealed class AttributeDefinitionTests
{
    private static readonly Origin s_nowhere = new("<Set />", null);

    [Fact]
    public void DefaultIsReadAsAnyValue()
    {
        var length = AttributeDefinition.Of("length", Elements.Set, "A length.", Syntax.WholeNumber(1, 9), "5");

        Assert.Equal(5, length.Default);
        Assert.Equal("`5`", length.DefaultDocumentation);
    }

    [Fact]
    public void DefaultThatIsNoValueIsRefused() =>
        Assert.Throws<ArgumentException>(() => AttributeDefinition.Of("length", Elements.Set, "A length.", Syntax.WholeNumber(1, 9), "10"));

    [Fact]
    public void ErrorsHaveNoValueBesideThem()
    {
        var length = AttributeDefinition.Of("length", Elements.Set, "A length.", Syntax.WholeNumber(1, 9), "5");

        var parsed = length.Read("10", s_nowhere);

        Assert.Null(parsed.Value);
        Assert.Equal("AS1036", Assert.Single(parsed.Errors).Id);
        Assert.Equal(7, Assert.IsType<Located<int>>(length.Read(" 7 ", s_nowhere).Value).Value);
    }

    [Fact]
    public void ValuesOfLaterElementsHideEarlierOnes()
    {
        var length = AttributeDefinition.Of("length", Elements.Set, "A length.", Syntax.WholeNumber(1, 9), "5");
        var width = AttributeDefinition.Of("width", Elements.Set, "A width.", Syntax.WholeNumber(1, 9), "5");
        var earlier = Values(length, "1").With(width, width.Read("2", s_nowhere).Value!);
        var later = Values(length, "3");

        Assert.Equal([3, 2], [later.Over(earlier).Get(length), later.Over(earlier).Get(width)]);
        Assert.Same(earlier, earlier.Over(later));
        Assert.Same(earlier, AttributeValues.None.Over(earlier));
        Assert.True(later.LeavesRoomFor(earlier));
        Assert.False(earlier.LeavesRoomFor(later));
        Assert.Equal(5, later.Get(width));
    }

    private static AttributeValues Values(AttributeDefinition attribute, string text) =>
        AttributeValues.None.With(attribute, attribute.Read(text, s_nowhere).Value!);
}
