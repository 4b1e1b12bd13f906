using System;
using System.Collections.Generic;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>The step <c>["key"]</c> of an expression.</summary>
public sealed class DictionaryReaderTests
{
    static readonly Dictionary<string, int> Entries = new(StringComparer.Ordinal) { ["one"] = 1 };

    [Fact]
    public void AnEntryIsFound()
    {
        Assert.True(DictionaryReader.TryFind(Entries, "one", out var value));
        Assert.Equal(1, value);
        Assert.True(DictionaryReader.TryFindReadOnly(Entries, "one", out value));
        Assert.Equal(1, value);
    }

    [Theory]
    [InlineData("two")]
    [InlineData("One")]
    public void WhatIsMissingIsNotFound(string key)
    {
        Assert.False(DictionaryReader.TryFind(Entries, key, out var value));
        Assert.Equal(0, value);
        Assert.False(DictionaryReader.TryFindReadOnly(Entries, key, out _));
    }

    [Fact]
    public void NullHasNoEntries()
    {
        Assert.False(DictionaryReader.TryFind<string>(null, "one", out var value));
        Assert.Null(value);
        Assert.False(DictionaryReader.TryFindReadOnly<string>(null, "one", out _));
    }
}
