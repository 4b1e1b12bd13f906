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
    [InlineData("", "AS1006", "Write a condition such as 'return == false'.")]
    [InlineData("!", "AS1030", "has an unexpected end at position 2. Expected: a parameter, 'this' or 'return'.")]
    [InlineData("!!return", "AS1030", "has an unexpected '!' at position 2. Expected: a parameter, 'this' or 'return'.")]
    [InlineData("== null", "AS1030", "has an unexpected '==' at position 1. Expected: a parameter, 'this' or 'return'.")]
    [InlineData("null == return", "AS1030", "has an unexpected 'null' at position 1. Expected: a parameter, 'this' or 'return'.")]
    [InlineData("return = 1", "AS1030", "has an unexpected '=' at position 8. Expected: '.', '[', a comparison (== != < <= > >=) or the end.")]
    [InlineData("return is null", "AS1030", "has an unexpected 'is' at position 8. Expected: '.', '[', a comparison (== != < <= > >=) or the end.")]
    [InlineData("!return == true", "AS1030", "has an unexpected '==' at position 9. Expected: '.', '[' or the end.")]
    [InlineData("return ==", "AS1030", "has an unexpected end at position 10. Expected: a number, a text in quotes, true, false, null, or an enum member.")]
    [InlineData("return === 1", "AS1030", "has an unexpected '=' at position 10. Expected: a number,")]
    [InlineData("return == +1", "AS1030", "has an unexpected '+' at position 11. Expected: a number,")]
    [InlineData("return == 1.", "AS1030", "has an unexpected '.' at position 12. Expected: the end (a condition has one comparison).")]
    [InlineData("return == 1.x", "AS1030", "has an unexpected '.' at position 12. Expected: the end")]
    [InlineData("return == 1m", "AS1030", "has an unexpected 'm' at position 12. Expected: the end (a condition has one comparison).")]
    [InlineData("return == 1 || return == 2", "AS1030", "has an unexpected '||' at position 13. Expected: the end (a condition has one comparison).")]
    [InlineData("return == Status.Failed", "AS1030", "has an unexpected '.' at position 17. Expected: the end (write an enum member without its type).")]
    [InlineData("return == 9223372036854775808", "AS1030",
        "has an unexpected '9223372036854775808' at position 11. Expected: a number that fits into 64 bits.")]
    [InlineData("return == 1e999", "AS1030", "has an unexpected '1e999' at position 11. Expected: a number that fits into 64 bits.")]
    [InlineData("return == 1e", "AS1030", "has an unexpected 'e' at position 12. Expected: the end")]
    [InlineData("return == 1e+", "AS1030", "has an unexpected 'e' at position 12. Expected: the end")]
    [InlineData("return == 'x", "AS1031", "The expression 'return == 'x' in 'errorWhen' has no closing ' for the text at position 11.")]
    [InlineData("return.IsOk()", "AS1032", "calls the method 'IsOk' at position 8.")]
    [InlineData("return < null", "AS1033", "has null at position 10, but '<' compares only numbers.")]
    [InlineData("return >= 'a'", "AS1033", "has 'a' at position 11, but '>=' compares only numbers.")]
    [InlineData("return > true", "AS1033", "has true at position 10, but '>' compares only numbers.")]
    [InlineData("return <= Failed", "AS1033", "has Failed at position 11, but '<=' compares only numbers.")]
    [InlineData("order == null", "AS1034",
        "The expression 'order == null' in 'errorWhen' must begin with 'return', because 'errorWhen' checks the result of the method.")]
    [InlineData("@return == null", "AS1034", "must begin with 'return', because")]
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
