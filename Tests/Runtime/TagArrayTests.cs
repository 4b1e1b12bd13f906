using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>Arrays as tags: copies of truth values, numbers and texts, in the types that their single values have.</summary>
public sealed class TagArrayTests
{
    static readonly List<(string Name, Action<TagWriter> Write, Array Value, Array? Tag)> Rows =
    [
        Row<bool>([true, false], new[] { true, false }),
        Row<sbyte>([-1, 2], new[] { -1, 2 }),
        Row<short>([-1, 2], new[] { -1, 2 }),
        Row<ushort>([1, ushort.MaxValue], new[] { 1, 65535 }),
        Row<int>([-1, 2], new[] { -1, 2 }),
        Row<uint>([1, uint.MaxValue], new[] { 1L, 4294967295L }),
        Row<long>([-1, 2], new[] { -1L, 2L }),
        Row<float>([0.5f, -2], new[] { 0.5, -2 }),
        Row<double>([0.5, -2], new[] { 0.5, -2 }),
        Row<string?>(["a", null, ""], new[] { "a", null, "" }),
        Row<byte>([1, 2], null),
        Row<ulong>([1, 2], null),
        Row<char>(['a'], null),
        Row<decimal>([1], null),
        Row<DayOfWeek>([DayOfWeek.Friday], null),
        Row<int?>([1], null),
        Row<object>(["a"], null),
        Row<int[]>([[1]], null)
    ];

    public static TheoryData<string> Names { get; } = [.. Rows.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AnArrayHasTheElementsOfItsSingleValues(string name)
    {
        var (_, write, value, tag) = Rows.Single(row => row.Name == name);

        foreach (var actual in new[] { TagOf.Span(write), TagOf.Any(value), TagOf.Any<object>(value) })
        {
            Assert.Equal(tag, actual);
            Assert.Equal(tag?.GetType(), actual?.GetType());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AnArrayIsCopied(string name)
    {
        var (_, write, value, _) = Rows.Single(row => row.Name == name);

        Assert.NotSame(value, TagOf.Span(write));
        Assert.NotSame(value, TagOf.Any(value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AnArrayIsCut(string name)
    {
        var (_, write, _, tag) = Rows.Single(row => row.Name == name);

        Assert.Equal(tag?.Cast<object?>().Take(1), ((Array?)TagOf.Span(write, 1))?.Cast<object?>());
    }

    // The runtime takes one for the other, but their texts and signs differ.
    [Fact]
    public void AnArrayIsWhatItIsNotWhatItCanBeCastTo()
    {
        var numbers = new[] { uint.MaxValue };
        Assert.True((object)numbers is int[]);

        Assert.Equal(new[] { 4294967295L }, TagOf.Any((int[])(object)numbers));
        Assert.Equal(new[] { "text" }, TagOf.Span(tags => tags.SetArray<object>("tag", new[] { "text" })));
        Assert.Null(TagOf.Any((int[])(object)new[] { DayOfWeek.Friday }));
    }

    [Fact]
    public void OnlyRowsAreTags() => Assert.Null(TagOf.Any(new int[2, 2]));

    [Fact]
    public void AnEmptyArrayIsATag() => Assert.Equal(Array.Empty<int>(), TagOf.Span(tags => tags.SetArray("tag", Array.Empty<int>())));

    static (string, Action<TagWriter>, Array, Array?) Row<T>(T[] value, Array? tag) =>
        (typeof(T).ToString(), tags => tags.SetArray("tag", value), value, tag);
}
