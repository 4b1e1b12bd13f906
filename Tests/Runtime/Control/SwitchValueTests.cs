using System;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Runtime.Control;

[Collection(nameof(Spans))]
public sealed class SwitchValueTests
{
    [Theory]
    [InlineData("on", "on")]
    [InlineData("OFF", "off")]
    [InlineData("True", "on")]
    [InlineData("false", "off")]
    [InlineData(" on , minDuration=1ms", "on, minDuration=1ms")]
    [InlineData("minDuration=1.5s", "on, minDuration=1500ms")]
    [InlineData("limit=100,minduration=250us", "on, minDuration=250us, limit=100")]
    public void IsRead(string text, string shown)
    {
        using var switched = new Switched("Nowhere=" + text);

        Assert.Equal(shown, Assert.Single(SpanControl.Switches).Setting);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("of")]
    [InlineData("on, off")]
    [InlineData("on, minDuration=1")]
    [InlineData("on, minDuration=-1ms")]
    [InlineData("on, minDuration=11m")]
    [InlineData("on, limit=many")]
    [InlineData("on, limit=1, limit=2")]
    [InlineData("on, minimum=1ms")]
    public void WhatIsWrongIsSaidWithTheValidForms(string? text) => Assert.Contains(
        "Write ", Assert.Throws<FormatException>(() => SpanControl.Apply([new("Nowhere", text)])).Message, StringComparison.Ordinal);
}
