using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Reflection;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>Members of values whose types are type parameters.</summary>
[Collection(nameof(Spans))]
public sealed class TypeParameterTests
{
    public static MatrixTheoryData<Build, string> Fields { get; } = Tagging.In(["Fields", "FieldsLater"]);

    public static MatrixTheoryData<Build, string> Entries { get; } = Tagging.In(["Entries", "EntriesOneByOne"]);

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task FieldsOfTheClassThatItMustBe(Build build, string method)
    {
        var configuration = Tagging.Method("TaggedTypeParameters", method, """<Tag name="number" value="order.Number" /><Tag name="id" value="order.Id" />""");

        var span = await Tagging.Record(build, configuration, copy => Call(copy, method, [copy.Type("Purchase")], Tagging.Purchase(copy), 3));

        Assert.Equal(("11111111-2222-3333-4444-555555555555", 17), (span.Tag("number"), span.Tag("id")));
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public async Task EntriesAndParentsOfTheDictionaryThatItMustBe(Build build, string method)
    {
        const string Parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var configuration = Tagging.Method(
            "TaggedTypeParameters", method, """<Tag name="parent" value="headers['traceparent']" />""", """remoteParent="headers" """);

        var span = await Tagging.Record(
            build, configuration, copy =>
                Call(copy, method, [typeof(Dictionary<string, string>)], new Dictionary<string, string> { ["traceparent"] = Parent }));

        Assert.Equal(Parent, span.Tag("parent"));
        Assert.Equal("b7ad6b7169203331", span.Activity.ParentSpanId.ToHexString());
    }

    // What may be a ref struct cannot be held, and so it is left out.
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task WhatMayBeARefStruct(Build build)
    {
        var all = Tagging.Method("TaggedTypeParameters", "AnyOrSpan", "", """arguments="all" """);
        var member = Tagging.Method("TaggedTypeParameters", "AnyOrSpan", """<Tag name="rank" value="item.Rank" />""");

        var span = await Tagging.Record(build, all, copy =>
            Call(copy, "AnyOrSpan", [copy.Type("TaggedMembers")], Activator.CreateInstance(copy.Type("TaggedMembers")), 3));
        var failed = FodyHost.Weave(Repository.Cases(build), member, System.IO.Path.Combine(AppContext.BaseDirectory, "woven", nameof(TypeParameterTests)));

        Assert.Equal((3, null), (span.Tag("autospan.argument.count"), span.Tag("autospan.argument.item")));
        Assert.Contains("'T' may be a ref struct, which cannot be captured", failed.Errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task TheMethodOfAnInterfaceThatVaries(Build build)
    {
        var configuration = Tagging.Rule(
            "ITaggedVariance", """arguments="all" return="value" errorWhen="return == null" """, """<Tag name="id" value="order.Id" />""");

        var span = await Tagging.Record(build, configuration, copy =>
            copy.Type("TaggedVariance").GetInterfaces()[0].GetMethod("Convert")!
                .Invoke(Activator.CreateInstance(copy.Type("TaggedVariance")), [Tagging.Purchase(copy), 2]));

        Assert.Equal((17, 2), (span.Tag("id"), span.Tag("autospan.argument.count")));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
    }

    static object? Call(LoadedCopy copy, string method, Type[] types, params object?[] arguments) => copy.Method("TaggedTypeParameters." + method)
        .MakeGenericMethod(types)
        .Invoke(Activator.CreateInstance(copy.Type("TaggedTypeParameters")), BindingFlags.DoNotWrapExceptions, null, arguments, null);
}
