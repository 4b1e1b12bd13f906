using System;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>Addresses that lead nowhere, and what is not made.</summary>
[Collection(nameof(Spans))]
public sealed class ReferenceTests
{
    public static MatrixTheoryData<Build, string, object> Nowhere { get; } =
        new([Build.Debug, Build.Release], ["NoAddress", "NoAddresses"], [true]);

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AMethodThatAnExceptionLeavesHasMadeNothing(Build build) =>
        Assert.DoesNotContain("autospan.argument.made", (await Record(build, "Fails", _ => [null])).Tags);

    // It is there when the task is returned, which has no result to wait for.
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task OutOfAMethodThatReturnsATask(Build build)
    {
        var span = await Record(build, "Returning", _ => [3, null, null]);

        Assert.Equal(3, span.Tag("autospan.argument.changed"));
        Assert.Equal(4, span.Tag("autospan.argument.made"));
        Assert.Equal("***", span.Tag("autospan.argument.password"));
    }

    [Theory]
    [MemberData(nameof(Nowhere))]
    public async Task AReferenceToNowhereIsNoTagAndNoFault(Build build, string caller, object expected)
    {
        object? result = null;
        var span = await Tagging.Record(build, All, copy => result = copy.Call("TaggedCallers." + caller));

        Assert.Equal(expected, result);
        Assert.DoesNotContain(span.Tags.Keys, key => key is "autospan.argument.number" or "buyer" or "autospan.return" && caller == "NoAddress");
        Assert.Empty(span.Exceptions);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ThereNeedBeNoPlaceForWhatIsMade(Build build)
    {
        var span = await Tagging.Record(build, All, copy => copy.Call("TaggedCallers.NoAddressToMake"));

        Assert.DoesNotContain("autospan.argument.number", span.Tags);
        Assert.Empty(span.Exceptions);
    }

    static string All => Tagging.Rule("TaggedReferences", """arguments="all" return="value" """, """<Tag name="buyer" value="buyer.Age" />""");

    static Task<RecordedSpan> Record(Build build, string method, Func<LoadedCopy, object?[]> arguments, string tags = "") =>
        Tagging.Record(build, Tagging.Rule("TaggedReferences", """arguments="all" return="value" """, tags), "TaggedReferences." + method, arguments);
}
