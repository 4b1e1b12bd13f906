using System.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>The tags of a method that are known when it is built.</summary>
[Collection(nameof(Spans))]
public sealed class ConstantTagsTests
{
    [Fact]
    public void AllOfThem() => Assert.Equal(
        ["code.function.name=Shop.Place", "code.file.path=/Shop.cs", "code.line.number=7", "peer.service=billing", "tier=gold"],
        Shown(ConstantTags.Of("Shop.Place", "/Shop.cs", 7, "peer.service", "billing", "tier", "gold")));

    [Fact]
    public void WhatIsNotThereIsLeftOut()
    {
        Assert.Empty(Shown(ConstantTags.Of(null, null, 7)));
        Assert.Equal(["code.function.name=Shop.Place"], Shown(ConstantTags.Of("Shop.Place", null, 0)));
        Assert.Equal(["tier=gold"], Shown(ConstantTags.Of(null, null, 0, "tier", "gold")));
    }

    // An activity takes what it is given, even the same name twice.
    [Fact]
    public void EachNameOnce() => Assert.Equal(
        ["code.function.name=checkout", "tier=gold"],
        Shown(ConstantTags.Of("Shop.Place", null, 0, "code.function.name", "checkout", "tier", "silver", "tier", "gold")));

    [Fact]
    public void ASpanHasThem()
    {
        using var traced = new Traced();
        var tracer = traced.Tracer();
        var tags = ConstantTags.Of("Shop.Place", "/Shop.cs", 7, "tier", "gold");
        tracer.End(tracer.Start("first", tags)!, null);
        tracer.End(tracer.Start("second", tags)!, null);
        tracer.End(tracer.Start("none", null)!, null);

        Assert.All(traced.Recorder.Spans.Take(2), span => Assert.Equal(
            Shown(tags), span.Activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")));
        Assert.Empty(traced.Recorder["none"].Tags);
    }

    static string[] Shown(ConstantTags tags) => [.. tags.Select(tag => $"{tag.Key}={tag.Value}")];
}
