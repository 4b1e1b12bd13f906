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
    [InlineData("minDuration=2s", "on, minDuration=2s")]
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
    [InlineData("on, minDuration=601s")]
    [InlineData("on, limit=many")]
    [InlineData("on, limit=1, limit=2")]
    [InlineData("on, minimum=1ms")]
    public void WhatIsWrongIsSaidWithTheValidForms(string? text) => Assert.Contains(
        "Write ", Assert.Throws<FormatException>(() => SpanControl.Apply([new("Nowhere", text)])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("on, minimum=1ms", "'minimum' is not known.")]
    [InlineData("=5", "'' is not known.")]
    [InlineData("on, limit=many", "'many' is not a limit.")]
    [InlineData("on, minDuration=11m", "'11m' is not a duration.")]
    [InlineData("on, off", "'on, off' says the same thing twice.")]
    public void TheMessageNamesWhatIsWrong(string text, string message) => Assert.Contains(
        message, Assert.Throws<FormatException>(() => SpanControl.Apply([new("Nowhere", text)])).Message, StringComparison.Ordinal);
}
