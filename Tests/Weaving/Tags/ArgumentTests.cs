using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>What tags read of arguments and results of every form.</summary>
[Collection(nameof(Spans))]
public sealed class ArgumentTests
{
    public static TheoryData<Build> Builds { get; } = [Build.Debug, Build.Release];

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task ParametersByReference(Build build)
    {
        object?[] arguments = [];
        var configuration = Tagging.Rule("TaggedArguments", """method="TryFind" arguments="all" return="value" """,
            """<Tag name="buyer" value="buyer.Name" /><Tag name="age" value="buyer.Age" />""");

        var span = await Tagging.Record(
            build, configuration, "TaggedArguments.TryFind", copy => arguments = ["key", 99, "text", Activator.CreateInstance(copy.Type("Buyer"), "key")]);

        Assert.Equal(
            ("key", 3, "text", "key", 42, true),
            (span.Tag("autospan.argument.key"), span.Tag("autospan.argument.number"), span.Tag("autospan.argument.text"), span.Tag("buyer"), span.Tag("age"),
                span.Tag("autospan.return")));
        Assert.Equal((3, "text!"), (arguments[1], arguments[2]));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task TuplesByTheNamesOfTheirElements(Build build)
    {
        var given = await Tagging.Record(
            build,
            Tagging.Method("TaggedPlaces", "Tuples",
                """<Tag name="id" value="pair.Id" /><Tag name="text" value="pair.Item2" /><Tag name="seven" value="many.Seven" />"""
                    + """<Tag name="eight" value="many.Eight" />"""),
            "TaggedPlaces.Tuples",
            _ => [(1, "one"), (1, 2, 3, 4, 5, 6, 7, 8)]);
        const string Returned = """<Tag name="total" value="return.Total" /><Tag name="unit" value="return.Unit" />""";
        var measured = await Tagging.Record(build, Tagging.Method("TaggedPlaces", "Measure", Returned), "TaggedPlaces.Measure", _ => [2]);
        var later = await Tagging.Record(build, Tagging.Method("TaggedPlaces", "MeasureLater", Returned), "TaggedPlaces.MeasureLater", _ => [2]);

        Assert.Equal((1, "one", 7, 8), (given.Tag("id"), given.Tag("text"), given.Tag("seven"), given.Tag("eight")));
        Assert.All([measured, later], span => Assert.Equal((4, "cm"), (span.Tag("total"), span.Tag("unit"))));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task TuplesThatMayBeMissing(Build build)
    {
        var configuration = Tagging.Method("TaggedPlaces", 
            "Perhaps",
            """<Tag name="total" value="return.Total" /><Tag name="unit" value="return.Value.Unit" /><Tag name="z" value="nested.Z" />"""
                + """<Tag name="x" value="nested.Point.Item1" />""",
            """errorWhen="return.Total == 4" """);

        var there = await Tagging.Record(build, configuration, "TaggedPlaces.Perhaps", _ => [2, ((1, 2), 3)]);
        var missing = await Tagging.Record(build, configuration, "TaggedPlaces.Perhaps", _ => [0, ((1, 2), 3)]);

        Assert.Equal((4, "cm", 3, 1), (there.Tag("total"), there.Tag("unit"), there.Tag("z"), there.Tag("x")));
        Assert.Equal((null, null, 3, 1), (missing.Tag("total"), missing.Tag("unit"), missing.Tag("z"), missing.Tag("x")));
        Assert.Equal((ActivityStatusCode.Error, ActivityStatusCode.Unset), (there.Status, missing.Status));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task AnOutParameterOfAMethodThatReturnsATask(Build build)
    {
        object?[] arguments = [2, 0];

        var span = await Tagging.Record(
            build, Tagging.Method("TaggedPlaces", "TryLater", "", """arguments="all" return="value" """), "TaggedPlaces.TryLater", _ => arguments);

        Assert.Equal((2, 4, 2), (span.Tag("autospan.argument.number"), span.Tag("autospan.argument.doubled"), span.Tag("autospan.return")));
        Assert.Equal(4, arguments[1]);
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task AReferenceIsReadWhenItIsReturned(Build build)
    {
        using var recorder = new Recorder();

        await Tagging.Run(build, Tagging.Method("TaggedPlaces", "Reference", "", """arguments="all" return="value" errorWhen="return == 4" """),
            "TaggedPlaces.CallReference", _ => []);

        var span = recorder.Single();
        Assert.Equal((4, ActivityStatusCode.Error), (span.Tag("autospan.return"), span.Status));
        Assert.Equal(new[] { 4, 5 }, span.Tag("autospan.argument.numbers"));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task ARefStructIsNoTag(Build build)
    {
        using var recorder = new Recorder();

        await Tagging.Run(build, Tagging.Method("TaggedPlaces", "Unreadable", "", """arguments="all" """), "TaggedPlaces.CallUnreadable", _ => []);

        Assert.Equal("other", Assert.Single(recorder.Single().Tags, tag => tag.Key.StartsWith("autospan.argument.", StringComparison.Ordinal)).Value);
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task DictionariesOfEverySort(Build build)
    {
        var (span, _) = await Tagging.RecordCalled(
            build,
            "TaggedPlaces",
            "Entries",
            "TaggedPlaces.CallEntries",
            """<Tag name="1" value="numbers['one']" /><Tag name="2" value="texts['two']" /><Tag name="3" value="purchases['three'].Id" />"""
                + """<Tag name="4" value="headers['four']" /><Tag name="5" value="numbers['five']" />""");

        Assert.Equal((1, "zwei", 3, "vier", null), (span.Tag("1"), span.Tag("2"), span.Tag("3"), span.Tag("4"), span.Tag("5")));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public void AStructThatIsAParameterIsCopied(Build build)
    {
        using var recorder = new Recorder();

        var result = Cases.Woven(build, Tagging.Rule("TaggedCounter", """method="Pass*" """, """<Tag name="next" value="counter.Next" />"""))
            .Call("TaggedCounter.CallPass");

        Assert.Equal(50_505, result);
        Assert.Equal([6, 6], recorder.Spans.Select(span => span.Tag("next")));
    }
}
