using System.Linq;
using AutoSpan.Fody.Planning.Methods;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>The tags that the method table gives a method: each of its spans has them from the start.</summary>
[Collection(nameof(Spans))]
public sealed class MethodTagTests
{
    [Fact]
    public void AllTagsAreWritten() => Assert.Equal(
        ["code.function.name=Shop.Place", "code.file.path=/Shop.cs", "code.line.number=7", "peer.service=billing", "tier=gold"],
        TagsOf(WovenMethods.Record("Place", CodeAttributes.Location, "/Shop.cs", 7, "peer.service", "billing", "tier", "gold")));

    [Fact]
    public void WhatIsNotAskedForIsLeftOut()
    {
        Assert.Empty(TagsOf(WovenMethods.Record("Place", CodeAttributes.None, "/Shop.cs", 7)));
        Assert.Equal(["code.function.name=Shop.Place"], TagsOf(WovenMethods.Record("Place", CodeAttributes.Function)));
        Assert.Equal(["tier=gold"], TagsOf(WovenMethods.Record("Place", tags: ["tier", "gold"])));
    }

    // An activity takes what it is given, even the same name twice.
    [Fact]
    public void EachNameIsWrittenOnce() => Assert.Equal(
        ["code.function.name=checkout", "tier=gold"],
        TagsOf(WovenMethods.Record("Place", CodeAttributes.Function, tags: ["code.function.name", "checkout", "tier", "silver", "tier", "gold"])));

    [Fact]
    public void EverySpanHasThem()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer(assembly: WovenMethods.Open([WovenMethods.Record("Place", CodeAttributes.Function)]));

        tracer.End(tracer.Start(0)!, null);
        tracer.End(tracer.Start(0)!, null);

        Assert.All(traced.Recorder.Spans, span => Assert.Equal("Shop.Place", span.Activity.GetTagItem("code.function.name")));
        Assert.Equal(2, traced.Recorder.Spans.Count);
    }

    static string[] TagsOf(MethodRecord method)
    {
        using var traced = new Traced();
        var tracer = traced.Tracer(assembly: WovenMethods.Open([method]));
        using var span = tracer.Start(0)!;
        return [.. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")];
    }
}
