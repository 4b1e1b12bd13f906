using System.Collections.Generic;
using AutoSpan.Fody.Rules.Expressions;
using Xunit;

namespace AutoSpan.Tests.Rules.Expressions;

public sealed class ConditionParserTests
{
    public static TheoryData<string, string, object, object> Conditions { get; } = new()
    {
        { "return", "return", ConditionOperator.Equal, new Literal.Boolean(true) },
        { "!return", "return", ConditionOperator.Equal, new Literal.Boolean(false) },
        { " return.IsFailure ", "return.IsFailure", ConditionOperator.Equal, new Literal.Boolean(true) },
        { "! return?.IsOk", "return?.IsOk", ConditionOperator.Equal, new Literal.Boolean(false) },
        { "return == false", "return", ConditionOperator.Equal, new Literal.Boolean(false) },
        { "return!=true", "return", ConditionOperator.NotEqual, new Literal.Boolean(true) },
        { "return == null", "return", ConditionOperator.Equal, new Literal.Null() },
        { "return.Code < 0", "return.Code", ConditionOperator.Less, new Literal.Integer(0) },
        { "return.Code<=-1", "return.Code", ConditionOperator.LessOrEqual, new Literal.Integer(-1) },
        { "return.Code >= 500", "return.Code", ConditionOperator.GreaterOrEqual, new Literal.Integer(500) },
        { "return.Ratio > 0.5", "return.Ratio", ConditionOperator.Greater, new Literal.Real(0.5) },
        { "return > 1e3", "return", ConditionOperator.Greater, new Literal.Real(1000) },
        { "return > -2.5E-1", "return", ConditionOperator.Greater, new Literal.Real(-0.25) },
        { "return == 9223372036854775807", "return", ConditionOperator.Equal, new Literal.Integer(long.MaxValue) },
        { "return == -9223372036854775808", "return", ConditionOperator.Equal, new Literal.Integer(long.MinValue) },
        { "return.State == 'Done'", "return.State", ConditionOperator.Equal, new Literal.Text("Done") },
        { "return.State != \"it's\"", "return.State", ConditionOperator.NotEqual, new Literal.Text("it's") },
        { "return == ''", "return", ConditionOperator.Equal, new Literal.Text("") },
        { "return['state'] == Failed", "return['state']", ConditionOperator.Equal, new Literal.Name("Failed") },
        { "return == @null", "return", ConditionOperator.Equal, new Literal.Name("null") }
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void ConditionIsAPathOrComparesOne(string text, string path, object comparison, object literal)
    {
        var parsed = ConditionParser.Parse(text, "errorWhen");

        Assert.Empty(parsed.Errors);
        Assert.Equal(path, parsed.Value!.Path.Text);
        Assert.Equal(comparison, parsed.Value.Operator);
        Assert.Equal(literal, parsed.Value.Literal);
        Assert.Equal(text.Trim(), parsed.Value.Text);
    }

    [Theory]
    [InlineData("", "AS1006", "It takes a condition such as 'return == false'.")]
    [InlineData("!", "AS1030", "has its end at position 2. Expected: a parameter, 'this' or 'return'.")]
    [InlineData("!!return", "AS1030", "has '!' at position 2. Expected: a parameter, 'this' or 'return'.")]
    [InlineData("== null", "AS1030", "has '==' at position 1. Expected: a parameter, 'this' or 'return'.")]
    [InlineData("null == return", "AS1030", "has 'null' at position 1. Expected: a parameter, 'this' or 'return'.")]
    [InlineData("return = 1", "AS1030", "has '=' at position 8. Expected: '.', '[', a comparison (== != < <= > >=) or the end.")]
    [InlineData("return is null", "AS1030", "has 'is' at position 8. Expected: '.', '[', a comparison (== != < <= > >=) or the end.")]
    [InlineData("!return == true", "AS1030", "has '==' at position 9. Expected: '.', '[' or the end.")]
    [InlineData("return ==", "AS1030", "has its end at position 10. Expected: a number, a text between quotes, true, false, null, or a member of an enum.")]
    [InlineData("return === 1", "AS1030", "has '=' at position 10. Expected: a number,")]
    [InlineData("return == +1", "AS1030", "has '+' at position 11. Expected: a number,")]
    [InlineData("return == 1.", "AS1030", "has '.' at position 12. Expected: the end, since a condition compares once.")]
    [InlineData("return == 1m", "AS1030", "has 'm' at position 12. Expected: the end, since a condition compares once.")]
    [InlineData("return == 1 || return == 2", "AS1030", "has '||' at position 13. Expected: the end, since a condition compares once.")]
    [InlineData("return == Status.Failed", "AS1030", "has '.' at position 17. Expected: the end, since a member of an enum stands alone, without its type.")]
    [InlineData("return == 9223372036854775808", "AS1030", "has '9223372036854775808' at position 11. Expected: a number that fits into 64 bits.")]
    [InlineData("return == 1e999", "AS1030", "has '1e999' at position 11. Expected: a number that fits into 64 bits.")]
    [InlineData("return == 'x", "AS1031", "position 11 of 'errorWhen' has no closing ', in 'return == 'x'.")]
    [InlineData("return.IsOk()", "AS1032", "calls 'IsOk' at position 8.")]
    [InlineData("return < null", "AS1033", "has null at position 10, and '<' compares with numbers only.")]
    [InlineData("return >= 'a'", "AS1033", "has 'a' at position 11, and '>=' compares with numbers only.")]
    [InlineData("return > true", "AS1033", "has true at position 10, and '>' compares with numbers only.")]
    [InlineData("return <= Failed", "AS1033", "has Failed at position 11, and '<=' compares with numbers only.")]
    [InlineData("order == null", "AS1034", "'order == null' does not suit 'errorWhen', which judges what the method returns: begin with 'return'.")]
    [InlineData("@return == null", "AS1034", "begin with 'return'.")]
    public void WhatIsNoConditionIsToldWithItsPosition(string text, string id, string message)
    {
        var parsed = ConditionParser.Parse(text, "errorWhen");

        Assert.Null(parsed.Value);
        var fault = Assert.Single(parsed.Errors);
        Assert.Equal(id, fault.Id);
        Assert.Contains(message, fault.Message);
    }

    [Fact]
    public void NumbersAreReadTheSameEverywhere()
    {
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            // An invented one, since the machine may know no other than the invariant culture: a comma for the point, and a minus sign of its own.
            var other = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.NumberFormat.NegativeSign = "~";
            System.Globalization.CultureInfo.CurrentCulture = other;

            IReadOnlyList<Literal> read = [Read("return > -1"), Read("return > -0.5")];

            Assert.Equal([new Literal.Integer(-1), new Literal.Real(-0.5)], read);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }

        static Literal Read(string text) => ConditionParser.Parse(text, "errorWhen").Value!.Literal;
    }
}
