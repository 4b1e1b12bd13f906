using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Numerics;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>What values are as tags: OpenTelemetry's own types where it has them, else one text for everybody.</summary>
public sealed class TagValueTests
{
    /// <summary>For each a writer as woven code calls it, the value as an object, and what the tag says.</summary>
    static readonly List<(string Name, Action<TagWriter> Write, object Value, object Tag)> Rows =
    [
        ("text", tags => tags.Set("tag", "text"), "text", "text"),
        ("empty", tags => tags.Set("tag", ""), "", ""),
        ("true", tags => tags.Set("tag", true), true, true),
        ("false", tags => tags.Set("tag", false), false, false),
        ("sbyte", tags => tags.Set("tag", (sbyte)-7), (sbyte)-7, -7),
        ("byte", tags => tags.Set("tag", (byte)255), (byte)255, 255),
        ("short", tags => tags.Set("tag", short.MinValue), short.MinValue, -32768),
        ("ushort", tags => tags.Set("tag", ushort.MaxValue), ushort.MaxValue, 65535),
        ("int", tags => tags.Set("tag", int.MinValue), int.MinValue, int.MinValue),
        ("small int", tags => tags.Set("tag", -1), -1, -1),
        ("uint", tags => tags.Set("tag", (long)uint.MaxValue), uint.MaxValue, 4294967295L),
        ("long", tags => tags.Set("tag", long.MaxValue), long.MaxValue, long.MaxValue),
        ("ulong", tags => tags.Set("tag", (ulong)long.MaxValue), (ulong)long.MaxValue, long.MaxValue),
        ("large ulong", tags => tags.Set("tag", ulong.MaxValue), ulong.MaxValue, "18446744073709551615"),
        ("float", tags => tags.Set("tag", (double)0.5f), 0.5f, 0.5),
        ("double", tags => tags.Set("tag", 0.1), 0.1, 0.1),
        ("not a number", tags => tags.Set("tag", double.NaN), double.NaN, double.NaN),
        ("decimal", tags => tags.SetText("tag", -1234.50m), -1234.50m, "-1234.50"),
        ("char", tags => tags.SetText("tag", 'x'), 'x', "x"),
        ("Guid", tags => tags.SetText("tag", new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11])), new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]),
            "00000001-0002-0003-0405-060708090a0b"),
        Text("DateTime", new DateTime(2024, 12, 31, 23, 59, 58, 7, DateTimeKind.Utc), "2024-12-31T23:59:58.0070000Z"),
        Text("DateTimeOffset", new DateTimeOffset(2024, 12, 31, 23, 59, 58, TimeSpan.FromHours(-2)), "2024-12-31T23:59:58.0000000-02:00"),
        Text("TimeSpan", new TimeSpan(1, 2, 3, 4, 5).Negate(), "-1.02:03:04.0050000"),
        Text("DateOnly", new DateOnly(2024, 12, 31), "2024-12-31"),
        Text("TimeOnly", new TimeOnly(23, 59, 58), "23:59:58.0000000"),
        Text("Version", new Version(1, 2, 3), "1.2.3"),
        Text("Half", (Half)(-0.5), "-0.5"),
        Text("Int128", Int128.MinValue, "-170141183460469231731687303715884105728"),
        Text("UInt128", UInt128.MaxValue, "340282366920938463463374607431768211455"),
        Text("BigInteger", BigInteger.Pow(-10, 21), "-1000000000000000000000"),
        ("enum", tags => tags.SetEnum("tag", DayOfWeek.Friday), DayOfWeek.Friday, "Friday"),
        ("flags", tags => tags.SetEnum("tag", Sides.Left | Sides.Right), Sides.Left | Sides.Right, "Left, Right"),
        ("undefined", tags => tags.SetEnum("tag", (DayOfWeek)42), (DayOfWeek)42, "42"),
        ("undefined negative", tags => tags.SetEnum("tag", (DayOfWeek)(-42)), (DayOfWeek)(-42), "-42"),
        ("undefined large", tags => tags.SetEnum("tag", (Large)ulong.MaxValue), (Large)ulong.MaxValue, "18446744073709551615"),
        ("non-ASCII", tags => tags.SetEnum("tag", Sides.Überall), Sides.Überall, "Überall"),
        Address("http", "http://host:81/path%20x?q=1#f", "http://host:81/path%20x?q=1#f"),
        Address("user", "https://user@host/path", "https://host/path"),
        Address("password", "https://user:p%40ss@host:8443/path?a=b@c", "https://host:8443/path?a=b@c"),
        Address("database", "postgres://admin:secret@db/shop", "postgres://db/shop"),
        Address("relative", "orders/1?a=b@c", "orders/1?a=b@c"),
        Address("relative with @", "/orders/@me", "/orders/@me"),
        Address("relative with host", "//host/orders/@me", "//host/orders/@me"),
        Address("relative with password", "//user:password@host/orders/@me", "//host/orders/@me"),
        Address("relative with host only", "//user@host", "//host")
    ];

    public static TheoryData<string> Names { get; } = [.. Rows.Select(row => row.Name)];

    public static MatrixTheoryData<string, string> NamesInCultures { get; } = new(Rows.Select(row => row.Name), Cultures.Names.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Names))]
    public void AValueHasItsTag(string name)
    {
        var row = Rows.Single(row => row.Name == name);

        Same(row.Tag, TagOf.Span(row.Write));
    }

    // Known at run time only, it is no other.
    [Theory]
    [MemberData(nameof(Names))]
    public void AnObjectHasTheTagOfItsType(string name)
    {
        var row = Rows.Single(row => row.Name == name);

        Same(row.Tag, TagOf.Any(row.Value));
    }

    [Theory]
    [MemberData(nameof(NamesInCultures))]
    public void EveryCultureWritesTheSame(string name, string culture)
    {
        var row = Rows.Single(row => row.Name == name);

        Same(row.Tag, Cultures.Run(culture, () => TagOf.Span(row.Write)));
        Same(row.Tag, Cultures.Run(culture, () => TagOf.Any(row.Value)));
    }

    // Without this the test above would hold for whatever is written.
    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void TheCulturesDoWriteDifferently(string culture) =>
        Assert.NotEqual("-1.5", Cultures.Run(culture, () => (-1.5m).ToString(CultureInfo.CurrentCulture)));

    [Fact]
    public void ATypeParameterIsItsArgument()
    {
        Same(5, TagOf.Any(5));
        Same("Friday", TagOf.Any<DayOfWeek?>(DayOfWeek.Friday));
        Same(3L, TagOf.Any<IConvertible>(3L));
    }

    [Fact]
    public void NullIsNoTag()
    {
        Assert.Null(TagOf.Span(tags => tags.Set("tag", (string?)null)));
        Assert.Null(TagOf.Any((Uri?)null));
        Assert.Null(TagOf.Span(tags => tags.SetText("tag", (Version?)null)));
        Assert.Null(TagOf.Span(tags => tags.SetText("tag", (Guid?)null)));
        Assert.Null(TagOf.Span(tags => tags.SetArray("tag", (int[]?)null)));
        Assert.Null(TagOf.Any((object?)null));
        Assert.Null(TagOf.Any((int?)null));
    }

    // It is unknown which of their values are useful, or secret.
    [Fact]
    public void OtherObjectsAreNoTags()
    {
        Assert.Null(TagOf.Any(new object()));
        Assert.Null(TagOf.Any(new { Password = "secret" }));
        Assert.Null(TagOf.Any(new List<int> { 1 }));
        Assert.Null(TagOf.Any(new IntPtr(1)));
        Assert.Null(TagOf.Any(new Complex(1, 2)));
    }

    [Fact]
    public void ALaterTagTakesThePlaceOfAnEarlierOne()
    {
        using var span = new Activity("span").SetTag("tag", "of the program");
        var tags = TagWriter.Begin(span, 1024);
        tags.Set("tag", 1);
        tags.Set("tag", 2);
        tags.End();

        Assert.Equal([new KeyValuePair<string, object?>("tag", 2)], span.TagObjects);
    }

    // What allocates nothing for itself is shared.
    [Fact]
    public void CommonValuesShareTheirBoxes()
    {
        Assert.Same(TagOf.Span(tags => tags.Set("tag", true)), TagOf.Any(true));
        Assert.Same(TagOf.Span(tags => tags.Set("tag", false)), TagOf.Any(false));
        Assert.All(Enumerable.Range(-1, 257), number => Assert.Same(Tag(number), Tag(number)));
        Assert.Equal(Enumerable.Range(-2, 260).Cast<object?>(), Enumerable.Range(-2, 260).Select(Tag));

        static object? Tag(int number) => TagOf.Span(tags => tags.Set("tag", number));
    }

    static (string, Action<TagWriter>, object, object) Text<T>(string name, T value, string tag)
        where T : notnull => (name, tags => tags.SetText("tag", value), value, tag);

    static (string, Action<TagWriter>, object, object) Address(string name, string address, string tag)
    {
        var uri = new Uri(address, name.StartsWith("relative", StringComparison.Ordinal) ? UriKind.Relative : UriKind.Absolute);
        return ("address " + name, tags => tags.SetAny("tag", uri), uri, tag);
    }

    // Of the same type too: 1 is not 1L.
    static void Same(object expected, object? actual)
    {
        Assert.Equal(expected, actual);
        Assert.IsType(expected.GetType(), actual);
    }

    [Flags]
    enum Sides
    {
        Left = 1,
        Right = 2,
        Überall = 4
    }

    enum Large : ulong;
}
