using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>What <c>[SpanTag]</c> writes when its method runs.</summary>
[Collection(nameof(Spans))]
public sealed class TagsInCodeTests
{
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ParametersAndTheirMembers(Build build)
    {
        var recorded = await Recorded(build, Cases.Default, "TaggedInCode.Place", copy => [3, Customer(copy)]);

        Assert.Equal((3, "Ada", 7), (recorded.Tag("autospan.argument.quantity"), recorded.Tag("customer.name"), recorded.Tag("customer.id")));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task Results(Build build)
    {
        Assert.Equal(6, (await Recorded(build, Cases.Default, "TaggedInCode.Result", _ => [3])).Tag("autospan.return"));

        var found = await Recorded(build, Cases.Default, "TaggedInCode.Find", _ => [7, 8]);
        Assert.Equal((7, "Rome", null), (found.Tag("customer.id"), found.Tag("city"), found.Tag("autospan.argument.other")));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task SecretsStaySecret(Build build)
    {
        var recorded = await Recorded(build, """<AutoSpan><Exclude /></AutoSpan>""", "TaggedInCode.CallsSignIn", _ => ["Ada", "1815"]);

        Assert.Equal(("Ada", "***"), (recorded.Tag("user"), recorded.Tag("secret")));
    }

    // Named as C# lets them be, and no expression could mean anything else.
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ParametersNamedAsKeywords(Build build)
    {
        var recorded = await Recorded(build, Cases.Default, "TaggedInCode.Keywords", _ => [3, 5]);

        Assert.Equal((3, 5), (recorded.Tag("autospan.argument.return"), recorded.Tag("autospan.argument.this")));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task TheyWinOverTagsOfRules(Build build)
    {
        const string configuration =
            """
            <AutoSpan>
              <Include type="TaggedInCode" method="Find" arguments="all">
                <Tag name="customer.id" value="other" />
                <Tag name="shop" text="here" />
              </Include>
            </AutoSpan>
            """;

        var recorded = await Recorded(build, configuration, "TaggedInCode.Find", _ => [7, 8]);

        Assert.Equal((7, "here", 8), (recorded.Tag("customer.id"), recorded.Tag("shop"), recorded.Tag("autospan.argument.other")));
    }

    // An event before the return has no result. That is not an error in the code, whose attributes are for spans.
    [Theory]
    [InlineData("return", "TaggedInCode.Result", 3, "autospan.return=6")]
    [InlineData("entry", "TaggedInCode.Result", 3, "")]
    [InlineData("return", "TaggedInCode.Parse", "8", "parsed=8")]
    [InlineData("entry", "TaggedInCode.Parse", "8", "")]
    [InlineData("exception", "TaggedInCode.Place", null, "autospan.argument.quantity=3 exception.type=System.NullReferenceException")]
    public async Task EventsHaveThoseThatAreThere(string on, string member, object? argument, string tags)
    {
        var configuration =
            $"""<AutoSpan trivial="include"><Include type="Nothing" /><Event type="TaggedInCode" name="happened" on="{on}" /></AutoSpan>""";
        object?[] arguments = argument is null ? [3, null] : argument is string ? [argument, null] : [argument];
        foreach (var build in new[] { Build.Debug, Build.Release })
            Assert.Equal(tags, await Event(build, configuration, member, arguments));
    }

    static async Task<string> Event(Build build, string configuration, string member, object?[] arguments)
    {
        using var source = new ActivitySource("Caller");
        using var recorder = new Recorder("Caller");
        using var own = new Recorder();
        using (source.StartActivity("caller"))
            await Outcome.Of(Cases.Woven(build, configuration), member, arguments);

        Assert.Empty(own.Spans);
        var written = Assert.Single(recorder.Single().Events, one => one.Name == "happened");
        return string.Join(' ', written.Tags.Select(tag => $"{tag.Key}={tag.Value}").Order());
    }

    static async Task<RecordedSpan> Recorded(Build build, string configuration, string member, System.Func<LoadedCopy, object?[]> arguments)
    {
        var copy = Cases.Woven(build, configuration);
        using var recorder = new Recorder();
        await Outcome.Of(copy, member, arguments(copy));
        return recorder.Spans[^1];
    }

    static object Customer(LoadedCopy copy)
    {
        dynamic customer = System.Activator.CreateInstance(copy.Type("TaggedInCode+Customer"))!;
        customer.Id = 7;
        customer.Name = "Ada";
        return customer;
    }
}
