using System;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>The tags of members that are no ordinary methods.</summary>
[Collection(nameof(Spans))]
public sealed class KindTests
{
    [Theory]
    [ClassData(typeof(Builds))]
    public void Records(Build build)
    {
        const string configuration =
            """
            <AutoSpan trivial="include" generated="include" noise="include" arguments="all" return="value">
              <Include namespace="-" /><Include type="TaggedRecord" members="method" /><Set><Tag name="other" value="other.Name" /></Set>
            </AutoSpan>
            """;
        using var recorder = new Recorder();
        var copy = Tagging.Copy(build, configuration);
        object Make(string name) => Activator.CreateInstance(copy.Type("TaggedRecord"), name, 3)!;

        Assert.Equal("TaggedRecord { Name = a, Count = 3 }", Make("a").ToString());
        Assert.True(Make("a").Equals(Make("a")));
        Assert.Equal(6, copy.Type("TaggedRecord").GetMethod("More")!.Invoke(Make("a"), [Make("b")]));

        Assert.Equal("TaggedRecord { Name = a, Count = 3 }", recorder["TaggedRecord.ToString"].Tag("autospan.return"));
        Assert.Equal("b", recorder["TaggedRecord.More"].Tag("other"));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AsynchronousLambdas(Build build)
    {
        var configuration = Tagging.Rule(
            "TaggedMembers", """members="lambda" visibility="public internal private" return="value" """, """<Tag name="id" value="purchase.Id" />""");

        var span = await Tagging.Record(build, configuration, "TaggedMembers.LambdasLater", copy => [Tagging.Purchase(copy), 2]);

        Assert.Equal((17, 36), (span.Tag("id"), span.Tag("autospan.return")));
    }
}
