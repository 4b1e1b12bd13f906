using System.Linq;
using AutoSpan.Fody.Rules.Expressions;
using Xunit;

namespace AutoSpan.Tests.Rules.Expressions;

public sealed class PathParserTests
{
    [Theory]
    [InlineData("order", "order")]
    [InlineData("this", "this")]
    [InlineData("return", "return")]
    [InlineData("order.Customer.Name", "order .Customer .Name")]
    [InlineData("order?.Customer?.Name", "order .Customer .Name")]
    [InlineData(" order . Customer ", "order .Customer")]
    [InlineData("headers[\"id\"]", "headers [id]")]
    [InlineData("headers['id'].Length", "headers [id] .Length")]
    [InlineData("message.Headers?[ 'a.b' ]['']", "message .Headers [a.b] []")]
    [InlineData("headers['say \"x\"']", "headers [say \"x\"]")]
    [InlineData("@class.@event", "class .event")]
    [InlineData("@true.@null", "true .null")]
    [InlineData("order.this.return", "order .this .return")]
    [InlineData("_größe2.Straße", "_größe2 .Straße")]
    [InlineData("注文.番号", "注文 .番号")]
    public void PathIsReadFromLeftToRight(string text, string expected)
    {
        var path = Parse(text);

        Assert.Equal(expected, string.Join(" ", path.Steps.Select(Shown).Prepend(path.Root)));
        Assert.Equal(text.Trim(), path.Text);
    }

    [Fact]
    public void OnlyTheBareWordsAreTheObjectAndTheResult()
    {
        Assert.True(Parse("this.Id").IsThis);
        Assert.True(Parse("return.Id").IsReturn);
        Assert.False(Parse("@this.Id").IsThis);
        Assert.False(Parse("@return").IsReturn);
        Assert.Equal(ValuePath.RootOf("this"), Parse("@this.Id").Root);
        Assert.Equal(ValuePath.RootOf("return"), Parse("@return").Root);
        Assert.Equal(ValuePath.RootOf("order"), Parse("@order").Root);
        Assert.Equal("order", Parse("order").Root);
    }

    [Theory]
    [InlineData("", "AS1006", "Write a path such as 'order.Id'.")]
    [InlineData(" \t", "AS1006", "Write a path such as 'order.Id'.")]
    [InlineData("order.", "AS1030", "has an unexpected end at position 7. Expected: the name of a field or property.")]
    [InlineData("order. ", "AS1030", "has an unexpected end at position 7. Expected: the name of a field or property.")]
    [InlineData(".Id", "AS1030", "has an unexpected '.' at position 1. Expected: a parameter, 'this' or 'return'.")]
    [InlineData("1st", "AS1030", "has an unexpected '1' at position 1. Expected: a parameter, 'this' or 'return'.")]
    [InlineData("'order'", "AS1030", "has an unexpected ''order'' at position 1. Expected: a parameter, 'this' or 'return'.")]
    [InlineData("true", "AS1030", "has an unexpected 'true' at position 1. Expected: a parameter, 'this' or 'return'.")]
    [InlineData("order.1", "AS1030", "has an unexpected '1' at position 7. Expected: the name of a field or property.")]
    [InlineData("order.['id']", "AS1030", "has an unexpected '[' at position 7. Expected: the name of a field or property.")]
    [InlineData("order,customer", "AS1030", "has an unexpected ',' at position 6. Expected: '.', '[' or the end.")]
    [InlineData("order ?? other", "AS1030", "has an unexpected '??' at position 7. Expected: '.', '[' or the end.")]
    [InlineData("order!.Id", "AS1030", "has an unexpected '!' at position 6. Expected: '.', '[' or the end.")]
    [InlineData("order\U0001F600", "AS1030", "has an unexpected '\U0001F600' at position 6. Expected: '.', '[' or the end.")]
    [InlineData("@", "AS1030", "has an unexpected '@' at position 1. Expected: a parameter, 'this' or 'return'.")]
    [InlineData("(Order)item", "AS1030", "has an unexpected '(' at position 1. Expected: a parameter, 'this' or 'return'.")]
    [InlineData("headers[id]", "AS1030", "has an unexpected 'id' at position 9. Expected: a key in quotes.")]
    [InlineData("headers[0]", "AS1030", "has an unexpected '0' at position 9. Expected: a key in quotes.")]
    [InlineData("headers[", "AS1030", "has an unexpected end at position 9. Expected: a key in quotes.")]
    [InlineData("headers['id' 'x']", "AS1030", "has an unexpected ''x'' at position 14. Expected: ']'.")]
    [InlineData("headers['id]", "AS1031", "The expression 'headers['id]' in 'value' has no closing ' for the text at position 9.")]
    [InlineData("order \"", "AS1031", "The expression 'order \"' in 'value' has no closing \" for the text at position 7.")]
    [InlineData("Next()", "AS1032", "calls the method 'Next' at position 1.")]
    [InlineData("order.Lines.Count ().Value", "AS1032", "calls the method 'Count' at position 13.")]
    public void WhatIsNoPathIsToldWithItsPosition(string text, string id, string message)
    {
        var parsed = PathParser.Parse(text, "value");

        Assert.Null(parsed.Value);
        var fault = Assert.Single(parsed.Errors);
        Assert.Equal(id, fault.Id);
        Assert.Contains(message, fault.Message);
    }

    [Fact]
    public void WhatAMethodReturnsIsNotThereWhenItStarts()
    {
        Assert.Equal("message.Headers", PathParser.ParseArgument("message.Headers", "remoteParent").Value!.Text);
        Assert.Equal("this.Parent", PathParser.ParseArgument("this.Parent", "remoteParent").Value!.Text);
        Assert.Equal("@return", PathParser.ParseArgument("@return", "remoteParent").Value!.Text);
        Assert.Equal("AS1034", Assert.Single(PathParser.ParseArgument("return.Headers", "remoteParent").Errors).Id);
        Assert.Equal("AS1030", Assert.Single(PathParser.ParseArgument("return.", "remoteParent").Errors).Id);
    }

    private static ValuePath Parse(string text)
    {
        var parsed = PathParser.Parse(text, "value");
        Assert.Empty(parsed.Errors);
        return parsed.Value!;
    }

    private static string Shown(PathStep step) => step is PathStep.Key key ? $"[{key.Text}]" : $".{((PathStep.Member)step).Name}";
}
