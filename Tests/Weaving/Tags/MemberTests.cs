using System;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>The members that paths lead to.</summary>
[Collection(nameof(Spans))]
public sealed class MemberTests
{
    public static MatrixTheoryData<Build, string> Own { get; } = Tagging.In(["Own", "OwnLater"]);

    public static MatrixTheoryData<Build, string> Extensions { get; } = Tagging.In(["Weigh", "WeighEach"]);

    [Theory]
    [MemberData(nameof(Own))]
    public async Task WhatTheMethodItselfCouldRead(Build build, string method)
    {
        var span = await Record(
            build, $"TaggedMembers.{method}", copy => [Activator.CreateInstance(copy.Type("TaggedMembers")), Tagging.Purchase(copy)],
            ("own", "this.grade"), ("others", "other.grade"), ("volatile", "other.Volatile"), ("kept", "other.Kept.Id"), ("virtual", "this.Hidden"),
            ("weight", "order.Weight"), ("number", "order.Number"), ("foreign", "this.DesignMode"), ("depth", "other.Depth"), ("explicit", "other.Rank"));

        Assert.Equal(7, span.Tag("own"));
        Assert.Equal(7, span.Tag("others"));
        Assert.Equal(9, span.Tag("volatile"));
        Assert.Equal(3, span.Tag("kept"));
        Assert.Equal(12, span.Tag("virtual"));
        Assert.Equal(5_000_000_000, span.Tag("weight"));
        Assert.Equal("11111111-2222-3333-4444-555555555555", span.Tag("number"));
        Assert.Equal(false, span.Tag("foreign"));
        Assert.Equal(7, span.Tag("depth"));
        Assert.Equal(11, span.Tag("explicit"));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task WhatInterfacesOffer(Build build)
    {
        var span = await Record(
            build, "TaggedMembers.OfInterfaces", copy => [.. Enumerable.Repeat(Activator.CreateInstance(copy.Type("TaggedMembers")), 3)],
            ("name", "labelled.Name"), ("rank", "labelled.Rank"), ("ranked", "ranked.Rank"), ("label", "labelled.Label"), ("default", "other.Label"));

        Assert.Equal("member", span.Tag("name"));
        Assert.Equal(11, span.Tag("rank"));
        Assert.Equal(11, span.Tag("ranked"));
        Assert.Equal("member 11", span.Tag("label"));
        Assert.Equal("member 11", span.Tag("default"));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task TheMethodOfAnInterface(Build build)
    {
        var configuration = Tagging.Rule("ILabelled", """arguments="all" return="value" """, """<Tag name="name" value="this.Name" />""");

        var span = await Tagging.Record(build, configuration, copy =>
            copy.Method("ILabelled.Judge").Invoke(Activator.CreateInstance(copy.Type("TaggedMembers")), [2]));

        Assert.Equal("member", span.Tag("name"));
        Assert.Equal(2, span.Tag("autospan.argument.count"));
        Assert.Equal(13, span.Tag("autospan.return"));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task WhatAnHeirSees(Build build)
    {
        var configuration = Tagging.Rule(
            "TaggedMembers.Heir", "",
            """<Tag name="hidden" value="other.Hidden" /><Tag name="name" value="other.Name" /><Tag name="level" value="other.Level" />""");

        var span = await Tagging.Record(build, configuration, copy => copy.Call(
            "TaggedMembers+Heir.OfBase", Activator.CreateInstance(copy.Type("TaggedMembers+Heir")), Activator.CreateInstance(copy.Type("TaggedMembers"))));

        Assert.Equal(13, span.Tag("hidden"));
        Assert.Equal("heir", span.Tag("name"));
        Assert.Equal(4, span.Tag("level"));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ANestedTypeSeesWhatIsPrivateAround(Build build)
    {
        var configuration = Tagging.Rule("TaggedMembers.Nested", "", """<Tag name="grade" value="this.outer.grade" />""");

        var span = await Tagging.Record(build, configuration, copy => copy.Method("TaggedMembers+Nested.OfOuter").Invoke(
            Activator.CreateInstance(copy.Type("TaggedMembers+Nested"), Activator.CreateInstance(copy.Type("TaggedMembers"))), [1]));

        Assert.Equal(7, span.Tag("grade"));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task StaticMethodsHaveNoThis(Build build)
    {
        var span = await Record(build, "TaggedMembers.Static", copy => [Tagging.Purchase(copy), 2], ("id", "order.Id"), ("self", "this.Name"));

        Assert.Equal(17, span.Tag("id"));
        Assert.DoesNotContain("self", span.Tags);
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public async Task ParametersThatAreCalledThisAndReturn(Build build, string method)
    {
        var configuration = Tagging.Rule("TaggedExtensions", """arguments="@return" """, """<Tag name="id" value="@this.Id" />""");

        var span = await Tagging.Record(build, configuration, $"TaggedExtensions.{method}", copy => [Tagging.Purchase(copy), 2]);

        Assert.Equal(17, span.Tag("id"));
        Assert.Equal(2, span.Tag("autospan.argument.return"));
    }

    static Task<RecordedSpan> Record(Build build, string member, Func<LoadedCopy, object?[]> arguments, params (string Name, string Value)[] tags) =>
        Tagging.Record(
        build,
        Tagging.Rule(member.Split('.')[0], "", string.Concat(tags.Select(tag => $"""<Tag name="{tag.Name}" value="{tag.Value}" />"""))),
        member,
        arguments);
}
