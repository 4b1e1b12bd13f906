using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>What the tags of values of each type say.</summary>
[Collection(nameof(Spans))]
public sealed class ValueTests
{
    /// <summary>The table of the documentation.</summary>
    static readonly Dictionary<string, object> Expected = new()
    {
        ["Flag"] = true,
        ["SignedByte"] = -1,
        ["Byte"] = 200,
        ["Short"] = -300,
        ["UnsignedShort"] = 60_000,
        ["Integer"] = -70_000,
        ["UnsignedInteger"] = 4_000_000_000L,
        ["Long"] = -5_000_000_000,
        ["UnsignedLong"] = 6L,
        ["Largest"] = "18446744073709551615",
        ["Native"] = -7L,
        ["UnsignedNative"] = 8L,
        ["Single"] = 0.5,
        ["Double"] = -0.25,
        ["Text"] = "text",
        ["Character"] = "ß",
        ["Decimal"] = "12.50",
        ["Guid"] = "11111111-2222-3333-4444-555555555555",
        ["Date"] = "2024-02-29T01:02:03.0000000Z",
        ["Moment"] = "2024-02-29T01:02:03.0000000+02:00",
        ["Duration"] = "01:02:03",
        ["Version"] = "1.2.3",
        ["Big"] = "1000000000000000000000000000000",
        ["Address"] = "https://example.org/path?query",
        ["State"] = "Closed",
        ["Day"] = "Friday",
        ["Unnamed"] = "77",
        ["Number"] = 9,
        ["Price"] = "1.5",
        ["Flags"] = new[] { true, false },
        ["SignedBytes"] = new[] { -1 },
        ["Shorts"] = new[] { 1, 2 },
        ["UnsignedShorts"] = new[] { 60_000 },
        ["Integers"] = new[] { 1, 2, 3 },
        ["UnsignedIntegers"] = new[] { 4_000_000_000L },
        ["Longs"] = new[] { 5_000_000_000 },
        ["Singles"] = new[] { 0.5 },
        ["Doubles"] = new[] { 0.25 },
        ["Texts"] = new[] { "one", null },
        ["Anything"] = 11,
        ["Day1"] = "2024-02-29",
        ["Time"] = "01:02:03.0000000",
        ["Half"] = "0.5",
        ["Wide"] = "-12",
        ["UnsignedWide"] = "340282366920938463463374607431768211455"
    };

    static readonly string[] Nothing = ["NoText", "NoNumber", "NoGuid", "NoIntegers", "Nothing", "Bytes"];

    public static MatrixTheoryData<Build, object?> Unknown { get; } = new(
        [Build.Debug, Build.Release],
        [true, (sbyte)-1, (byte)2, (short)3, (ushort)4, 5, 6u, 7L, 8ul, 0.5f, 0.25, "text", 'c', 1.5m, Array.Empty<string>(), new[] { 1 }]);

    [Theory]
    [InlineData(Build.Debug)]
    [InlineData(Build.Release)]
    public async Task EveryTypeOfTheTable(Build build)
    {
        var tags = string.Concat(Expected.Keys.Concat(Nothing).Select(name => $"""<Tag name="{name}" value="assortment.{name}" />"""));

        var span = await Tagging.Record(build, Tagging.Rule("AssortmentTaker", """redact="" """, tags), "AssortmentTaker.Take", copy => [Assortment(copy)]);

        Assert.All(Expected, entry => Same(entry.Value, span.Tag(entry.Key)));
        Assert.DoesNotContain(span.Tags.Keys, Nothing.Contains);
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task AnObjectIsWhatItsValueIs(Build build, object? value)
    {
        var configuration = Tagging.Rule("AssortmentTaker", """arguments="all" return="value" """);

        var span = await Tagging.Record(build, configuration, "AssortmentTaker.Object", _ => [value]);

        Same(AsTag(value!), span.Tag("autospan.argument.value"));
        Same(AsTag(value!), span.Tag("autospan.return"));
    }

    [Theory]
    [InlineData(Build.Debug)]
    [InlineData(Build.Release)]
    public async Task AnObjectThatNobodyKnowsIsNoTag(Build build)
    {
        var configuration = Tagging.Rule("AssortmentTaker", """arguments="all" return="value" """);

        foreach (var value in new object?[] { null, new object(), new byte[] { 1 }, new ulong[] { 1 }, new List<int> { 1 }, new[] { DayOfWeek.Monday } })
        {
            var span = await Tagging.Record(build, configuration, "AssortmentTaker.Object", _ => [value]);
            Assert.DoesNotContain(span.Tags.Keys, key => key is "autospan.argument.value" or "autospan.return");
        }
    }

    [Theory]
    [InlineData(Build.Debug)]
    [InlineData(Build.Release)]
    public async Task ATypeParameterIsWhatItsValueIs(Build build)
    {
        using var recorder = new Recorder();

        await Tagging.Run(build, Tagging.Rule("AssortmentTaker", """method="Give" arguments="all" return="value" """), "AssortmentTaker.CallGive", _ => []);

        Assert.Collection(
            recorder.Spans.Select(span => (span.Tag("autospan.argument.value"), span.Tag("autospan.return"))),
            tags => Assert.Equal((5, 5), tags),
            tags => Assert.Equal(("four", "four"), tags),
            tags => Assert.Equal(new[] { 0, 0, 0 }, tags.Item1),
            tags => Assert.Equal((null, null), tags),
            tags => Assert.Equal((2, 2), tags));
    }

    [Theory]
    [InlineData(Build.Debug)]
    [InlineData(Build.Release)]
    public async Task AnArrayIsACopy(Build build)
    {
        var numbers = new[] { 1, 2, 3 };
        var span = await Tagging.Record(build, Tagging.Rule("AssortmentTaker", """arguments="all" """), "AssortmentTaker.Object", _ => [numbers]);

        numbers[0] = 100;

        Assert.Equal(new[] { 1, 2, 3 }, span.Tag("autospan.argument.value"));
    }

    static object AsTag(object value) => value switch
    {
        sbyte or byte or short or ushort => Convert.ToInt32(value),
        uint or ulong => Convert.ToInt64(value),
        float => Convert.ToDouble(value),
        char => value.ToString()!,
        decimal => "1.5",
        _ => value
    };

    static void Same(object expected, object? actual)
    {
        Assert.Equal(expected.GetType(), actual?.GetType());
        Assert.Equal(expected, actual);
    }

    static object Assortment(LoadedCopy copy) => Activator.CreateInstance(copy.Type("Assortment"))!;
}
