using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Shapes;

/// <summary>What <c>[SpanTag]</c> writes when its method runs.</summary>
[Collection(nameof(Spans))]
public sealed class TagsInCodeTests
{
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task ParametersAndTheirMembers(Build build)
    {
        var recorded = await Recorded(build, Cases.Default, "TaggedInCode.Place", copy => [3, Customer(copy)]);

        Assert.Equal((3, "Ada", 7), (recorded.Tag("code.argument.quantity"), recorded.Tag("customer.name"), recorded.Tag("customer.id")));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task Results(Build build)
    {
        Assert.Equal(6, (await Recorded(build, Cases.Default, "TaggedInCode.Result", _ => [3])).Tag("code.return.value"));

        var found = await Recorded(build, Cases.Default, "TaggedInCode.Find", _ => [7, 8]);
        Assert.Equal((7, "Rome", null), (found.Tag("customer.id"), found.Tag("city"), found.Tag("code.argument.other")));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task SecretsStaySecret(Build build)
    {
        var recorded = await Recorded(build, """<AutoSpan><Exclude /></AutoSpan>""", "TaggedInCode.CallsSignIn", _ => ["Ada", "1815"]);

        Assert.Equal(("Ada", "***"), (recorded.Tag("user"), recorded.Tag("secret")));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task TheyWinOverTagsOfRules(Build build)
    {
        const string configuration =
            """
            <AutoSpan>
              <Include type="TaggedInCode" arguments="all">
                <Tag name="customer.id" value="other" />
                <Tag name="shop" text="here" />
              </Include>
            </AutoSpan>
            """;

        var recorded = await Recorded(build, configuration, "TaggedInCode.Find", _ => [7, 8]);

        Assert.Equal((7, "here", 8), (recorded.Tag("customer.id"), recorded.Tag("shop"), recorded.Tag("code.argument.other")));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task EventsHaveThemToo(Build build)
    {
        const string configuration =
            """<AutoSpan trivial="include"><Include type="Nothing" /><Event type="TaggedInCode" method="Result" name="doubled" on="return" /></AutoSpan>""";
        using var source = new ActivitySource("Caller");
        using var recorder = new Recorder("Caller");
        using var own = new Recorder();
        using (source.StartActivity("caller"))
            await Outcome.Of(Cases.Woven(build, configuration), "TaggedInCode.Result", [3]);

        Assert.Empty(own.Spans);
        var written = Assert.Single(recorder.Single().Events, one => one.Name == "doubled");
        Assert.Equal(6, written.Tags.Single(tag => tag.Key == "code.return.value").Value);
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
