using System;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Recipes;

/// <summary>Every recipe of docs/recipes.md is compiled, woven with its configuration and called; the trace is the one in the document.</summary>
[Collection(nameof(Spans))]
public sealed class RecipeTests
{
    public static MatrixTheoryData<Build, string> Recipes { get; } =
        new([Build.Debug, Build.Release], [.. Recipe.In(Dish.Document).Select(recipe => recipe.Title)]);

    public static TheoryData<string> Consumers { get; } =
        ["Messages with headers", "RabbitMQ", "Azure Service Bus", "Kafka", "A traceparent in the message"];

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task ARecipeGivesTheTreeThatItShows(Build build, string title)
    {
        var recipe = Recipe.In(Dish.Document).Single(recipe => recipe.Title == title);

        using var trace = await Dish.Of(build, title);

        Assert.Equal(Trace.TreesIn(recipe.Trace), trace.Trees());
    }

    [Theory]
    [MemberData(nameof(Consumers))]
    public async Task AConsumerBelongsToTheTraceOfTheSender(string title)
    {
        using var trace = await Dish.Of(Build.Release, title);

        var sent = trace["send orders"];
        var received = Assert.Single(trace.Ended, span => span.Source.Name == "Shop");
        Assert.Equal((sent.TraceId, sent.SpanId), (received.TraceId, received.ParentSpanId));
        Assert.True(received.HasRemoteParent);
    }

    [Fact]
    public async Task ATimerIsLinkedToTheRequestThatStartedIt()
    {
        using var trace = await Dish.Of(Build.Release, "Timers");

        var request = trace["POST /prices"];
        var tick = trace["PriceRefresh.Refresh"];
        Assert.Equal(request.Context, Assert.Single(tick.Links).Context);
        Assert.NotEqual(request.TraceId, tick.TraceId);
    }

    [Fact]
    [Trait("Fault", "Z6")]
    public async Task WorkThatSchedulesItselfIsLinkedToTheRoundBefore()
    {
        using var trace = await Dish.Of(Build.Release, "Work that schedules itself");

        var rounds = trace.Ended.OrderBy(span => span.StartTimeUtc).ToArray();
        Assert.Equal(3, rounds.Length);
        Assert.All(rounds, round => Assert.Null(round.Parent));
        Assert.Empty(rounds[0].Links);
        Assert.Equal(rounds[0].Context, Assert.Single(rounds[1].Links).Context);
        Assert.Equal(rounds[1].Context, Assert.Single(rounds[2].Links).Context);
    }

    [Fact]
    public async Task EachProjectOfASolutionHasItsOwnSource()
    {
        using var trace = await Dish.Of(Build.Release, "A whole solution");

        Assert.Equal(
            ["OrderPage.Show: Shop.Web", "OrderService.Place: Shop.Orders"],
            trace.Ended.Where(span => span.Source.Name != Outside.Source).Select(span => $"{span.DisplayName}: {span.Source.Name}").Distinct().Order());
    }

    [Fact]
    public async Task ALibraryHasItsNameForItsSource()
    {
        using var trace = await Dish.Of(Build.Release, "Woven libraries");

        Assert.Equal("Shop.Catalog", trace["product.find"].Source.Name);
    }

    [Fact]
    public async Task QuietProductionLeavesOutWhatRepeatsTheName()
    {
        using var trace = await Dish.Of(Build.Release, "Fewer spans in production");

        Assert.All(trace.Ended.Where(span => span.Source.Name == "Shop"), span => Assert.Empty(span.TagObjects));
    }

    [Fact]
    public async Task ALaptopSeesWhereTheTimeGoes()
    {
        using var trace = await Dish.Of(Build.Release, "One slow request on a laptop");

        Assert.True(trace["PriceCalculator.Load"].Duration > TimeSpan.FromMilliseconds(30));
    }
}
