using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>The names of members that are no methods: those of the source, not the compiler's.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "21")]
public sealed class MemberNameTests
{
    [Theory]
    [InlineData("Members.Events", "event", "Bell.Rung.add Bell.Struck.add Bell.Rung.remove")]
    [InlineData("Members.ExplicitProperty", "property", "Bell.Times.get Bell.Item.get")]
    [InlineData("Members.References", "property", "Shelf.First.get Shelf.Item.get Shelf.First.get Shelf.Sum.get")]
    [InlineData("Members.InitThrows", "property", "Shelf.Width.set Shelf.Width.set")]
    [InlineData("Members.InitThrows", "constructor", "Members.ctor Shelf.ctor Shelf.ctor")]
    [InlineData("Extensions.Properties", "property", "TextExtensions.Half.get TextExtensions.Limit.get")]
    [InlineData("ConstructorFailures.StaticConstructorEscapes", "staticConstructor", "ConstructorFailures.StaticallyBroken.cctor")]
    [InlineData(
        "Members.Operators",
        "operator",
        "Money.op_Implicit Money.op_Addition Money.op_Subtraction Money.op_Implicit Money.op_Addition Money.op_UnaryNegation Money.op_LogicalNot "
        + "Money.op_BitwiseAnd Money.op_Explicit Money.op_True")]
    [InlineData(
        "Members.NestedFunctions",
        "localFunction",
        "Members.NestedFunctions.Outer Members.NestedFunctions.Inner Members.NestedFunctions.Generic Members.NestedFunctions.Items "
        + "Members.NestedFunctions.Outer Members.NestedFunctions.Inner Members.NestedFunctions.Outer Members.NestedFunctions.Inner "
        + "Members.NestedFunctions.Later Members.NestedFunctions.Outer Members.NestedFunctions.Inner "
        + "Members.NestedFunctions.Outer Members.NestedFunctions.Inner")]
    [InlineData("Members.NestedFunctions", "lambda", "Members.NestedFunctions.lambda")]
    public async Task OfEachKind(string member, string kind, string expected)
    {
        foreach (var build in new[] { Build.Debug, Build.Release })
            Assert.Equal(expected.Split(' '), await Names(build, member, kind));
    }

    [Theory]
    [InlineData("localFunction", "Members.Nest.Total.get.Step")]
    [InlineData("lambda", "Members.Nest.ctor.lambda Members.Nest.cctor.lambda Members.Nest.Item.get.lambda")]
    public async Task FunctionsInsideOtherMembers(string kind, string expected)
    {
        foreach (var build in new[] { Build.Debug, Build.Release })
            Assert.Equal(expected.Split(' '), (await Names(build, "Members.FunctionsOfOtherMembers", kind)).Distinct());
    }

    // Members that the compiler adds to a record are generated; members in its source are not.
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task OfRecords(Build build) =>
        Assert.Equal(["Place.ToString", "Place.ToString"], (await Names(build, "Members.Records", "method")).Where(name => !name.StartsWith("Members.")));

    [Theory]
    [InlineData("Classic", "Doubled")]
    [InlineData("Method", "Repeated")]
    [InlineData("StaticMethod", "Joined")]
    [InlineData("Generic", "Strides")]
    [InlineData("Asynchronous", "LengthLater")]
    public async Task OfExtensionMethods(string caller, string method)
    {
        foreach (var build in new[] { Build.Debug, Build.Release })
            Assert.Equal(["Extensions." + caller, "TextExtensions." + method], await Names(build, "Extensions." + caller, "method"));
    }

    // A copy of its own each time: static constructors run once.
    static async Task<IReadOnlyList<string>> Names(Build build, string member, string kind)
    {
        var configuration = $"""
            <AutoSpan trivial="include" noise="include" manual="include">
              <Include visibility="public internal protected private" members="{kind}" />
            </AutoSpan>
            """;
        var copy = new LoadedCopy(Woven.File(Repository.Cases(build), configuration).Path);
        using var recorder = new Recorder();

        await Outcome.Of(copy, member, [.. copy.Method(member).GetParameters().Select(_ => "text")]);

        recorder.AssertBalanced();
        return [.. recorder.Spans.Select(span => span.Name)];
    }
}
