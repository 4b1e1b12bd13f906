using System;
using System.Collections.Generic;
using AutoSpan.Runtime;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>The step <c>["key"]</c> of an expression.</summary>
public sealed class LookupTests
{
    static readonly Dictionary<string, int> Entries = new(StringComparer.Ordinal) { ["one"] = 1 };

    [Fact]
    public void AnEntryIsFound()
    {
        Assert.True(Lookup.TryFind(Entries, "one", out var value));
        Assert.Equal(1, value);
        Assert.True(Lookup.TryFindReadOnly(Entries, "one", out value));
        Assert.Equal(1, value);
    }

    [Theory]
    [InlineData("two")]
    [InlineData("One")]
    public void WhatIsMissingIsNotFound(string key)
    {
        Assert.False(Lookup.TryFind(Entries, key, out var value));
        Assert.Equal(0, value);
        Assert.False(Lookup.TryFindReadOnly(Entries, key, out _));
    }

    [Fact]
    public void NullHasNoEntries()
    {
        Assert.False(Lookup.TryFind<string>(null, "one", out var value));
        Assert.Null(value);
        Assert.False(Lookup.TryFindReadOnly<string>(null, "one", out _));
    }
}
