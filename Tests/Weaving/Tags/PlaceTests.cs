using System;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>The values that tags read, for each place of a method.</summary>
[Collection(nameof(Spans))]
public sealed class PlaceTests
{
    public static TheoryData<Build> Builds { get; } = [Build.Debug, Build.Release];

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task WhatThisCanRead(Build build)
    {
        var span = await Tagging.Record(
            build,
            Tagging.Method("TaggedPlaces", "Members",
                """<Tag name="base" value="this.inherited" /><Tag name="shown" value="this.Shown" /><Tag name="name" value="this.name" />"""
                    + """<Tag name="title" value="this.Title" /><Tag name="hidden" value="this.hidden.Text" />"""),
            "TaggedPlaces.Members",
            _ => [1]);

        Assert.Equal(
            (1, "kept by the base", "places", "title", "hidden text"),
            (span.Tag("base"), span.Tag("shown"), span.Tag("name"), span.Tag("title"), span.Tag("hidden")));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task PrivateMembersOfTheTypeAround(Build build)
    {
        var (span, _) = await Tagging.RecordCalled(build, "TaggedPlaces.Nested", "Read", "TaggedPlaces.CallNested",
            """<Tag name="name" value="this.outer.name" /><Tag name="number" value="number" />""");

        Assert.Equal(("places", 2), (span.Tag("name"), span.Tag("number")));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task AStaticMethodAndAnInterface(Build build)
    {
        var span = await Tagging.Record(
            build, Tagging.Method("TaggedPlaces", "Static", """<Tag name="title" value="place.Title" />""", """arguments="all" """), "TaggedPlaces.Static",
            copy => [4, Activator.CreateInstance(copy.Type("TaggedPlaces"))]);

        Assert.Equal((4, "title"), (span.Tag("autospan.argument.number"), span.Tag("title")));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task LocalFunctionsAndLambdas(Build build)
    {
        const string Settings = """members="localFunction lambda" visibility="public private internal" arguments="all" return="value" """;
        using var recorder = new Recorder();

        await Tagging.Run(build, Tagging.Rule("TaggedPlaces", Settings), "TaggedPlaces.Local", _ => [1]);
        await Tagging.Run(build, Tagging.Rule("TaggedPlaces", Settings), "TaggedPlaces.Lambda", _ => [1]);

        Assert.Equal(
            [("TaggedPlaces.Local.Twice", 2, null, 10), ("TaggedPlaces.Lambda.lambda", null, 2, 7)],
            recorder.Spans.Select(span =>
                (span.Name, span.Tag("autospan.argument.doubled"), span.Tag("autospan.argument.tripled"), span.Tag("autospan.return"))));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task ConstructorsAccessorsAndOperators(Build build)
    {
        using var recorder = new Recorder();
        var configuration = Tagging.Rule(
            "TaggedPlaces", """members="constructor property event operator" arguments="all" return="value" """,
            """<Tag name="name" value="this.name" /><Tag name="handler" value="value.Method.Name" /><Tag name="left" value="left.name" />""");

        await Tagging.Run(build, configuration, "TaggedPlaces.CallMembers", _ => []);

        var constructor = recorder.Spans[0];
        Assert.Equal(("TaggedPlaces.ctor", "made", 4),
            (constructor.Name, constructor.Tag("autospan.argument.first"), constructor.Tag("autospan.argument.length")));
        var set = recorder["TaggedPlaces.Name.set"];
        Assert.Equal(("set", "made"), (set.Tag("autospan.argument.value"), set.Tag("name")));
        Assert.Equal("set!", recorder["TaggedPlaces.Changed.add"].Tag("name"));
        Assert.Equal("removed", recorder["TaggedPlaces.op_Addition"].Tag("left"));
        Assert.Equal("added", recorder["TaggedPlaces.op_Addition"].Tag("autospan.argument.right"));
        Assert.Equal(("key", 6), (recorder["TaggedPlaces.Item.get"].Tag("autospan.argument.key"), recorder["TaggedPlaces.Item.get"].Tag("autospan.return")));
        Assert.Equal("removedadded", recorder["TaggedPlaces.Name.get"].Tag("autospan.return"));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task ExtensionMembers(Build build)
    {
        using var recorder = new Recorder();
        var configuration = Tagging.Rule(
            "TextExtensions", """members="method property" arguments="all" return="value" """, """<Tag name="length" value="text.Length" />""");

        await Tagging.Run(build, configuration, "Extensions.Classic", _ => []);
        await Tagging.Run(build, configuration, "Extensions.Properties", _ => []);
        await Tagging.Run(build, configuration, "Extensions.Method", _ => ["one"]);
        await Tagging.Run(build, configuration, "Extensions.Asynchronous", _ => []);
        await Tagging.Run(build, configuration, "Extensions.Generic", _ => []);

        Assert.Equal(
            ["Doubled 4 texttext", "Half 4 2", "Limit  40", "Repeated 3 oneoneone", "LengthLater 4 4", "Strides  "],
            recorder.Spans.Select(span =>
                $"{span.Name.Replace("TextExtensions.", "").Replace(".get", "")} {span.Tag("length")} {span.Tag("autospan.return")}"));
        Assert.Equal(2, recorder.Spans[^1].Tag("autospan.argument.stride"));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task AStructIsCopied(Build build)
    {
        const string Tags = """<Tag name="next" value="this.Next" /><Tag name="then" value="this.count" />""";
        foreach (var (method, expected) in new[] { ("Step", 707), ("StepLater", 7), ("Steps", 7) })
        {
            var (span, result) = await Tagging.RecordCalled(build, "TaggedCounter", method, $"TaggedCounter.Call{method}", Tags);
            Assert.Equal(expected, result);
            Assert.Equal((6, 5), (span.Tag("next"), span.Tag("then")));
        }
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task GenericMethodsOfGenericTypes(Build build)
    {
        var (take, _) = await Tagging.RecordCalled(
            build, "TaggedConstraints", "Take", "TaggedConstraintCalls.Take",
            """<Tag name="item" value="item.Id" /><Tag name="owner" value="owner.Id" /><Tag name="this" value="this.Owner.Id" />"""
                + """<Tag name="value" value="value" /><Tag name="number" value="number" /><Tag name="return" value="return" />""");
        var (later, _) = await Tagging.RecordCalled(
            build, "TaggedConstraints", "TakeLater", "TaggedConstraintCalls.TakeLater",
            """<Tag name="item" value="item.Id" /><Tag name="owner" value="unused.Id" /><Tag name="this" value="this.Owner.Id" />"""
                + """<Tag name="return" value="return.Id" />""");
        var (repeat, _) = await Tagging.RecordCalled(
            build, "TaggedConstraints", "Repeat", "TaggedConstraintCalls.Repeat",
            """<Tag name="item" value="item.Title" /><Tag name="unused" value="unused.Count" /><Tag name="this" value="this.Owner.Id" />""");

        Assert.Equal((5, 5, 5, "text", 3, "text"),
            (take.Tag("item"), take.Tag("owner"), take.Tag("this"), take.Tag("value"), take.Tag("number"), take.Tag("return")));
        Assert.Equal((5, 5, 5, 5), (later.Tag("item"), later.Tag("owner"), later.Tag("this"), later.Tag("return")));
        Assert.Equal(("title", 1, 5), (repeat.Tag("item"), repeat.Tag("unused"), repeat.Tag("this")));
    }
}
