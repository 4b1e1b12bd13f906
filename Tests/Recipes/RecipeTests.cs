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
    public async Task A_recipe_gives_the_tree_that_it_shows(Build build, string title)
    {
        var recipe = Recipe.In(Dish.Document).Single(recipe => recipe.Title == title);

        using var trace = await Dish.Of(build, title);

        Assert.Equal(Trace.TreesIn(recipe.Trace), trace.Trees());
    }

    [Theory]
    [MemberData(nameof(Consumers))]
    public async Task A_consumer_belongs_to_the_trace_of_the_sender(string title)
    {
        using var trace = await Dish.Of(Build.Release, title);

        var sent = trace["send orders"];
        var received = Assert.Single(trace.Ended, span => span.Source.Name == "Shop");
        Assert.Equal((sent.TraceId, sent.SpanId), (received.TraceId, received.ParentSpanId));
        Assert.True(received.HasRemoteParent);
    }

    [Fact]
    public async Task A_timer_is_linked_to_the_request_that_started_it()
    {
        using var trace = await Dish.Of(Build.Release, "Timers");

        var request = trace["POST /prices"];
        var tick = trace["PriceRefresh.Refresh"];
        Assert.Equal(request.Context, Assert.Single(tick.Links).Context);
        Assert.NotEqual(request.TraceId, tick.TraceId);
    }

    [Fact]
    public async Task Each_project_of_a_solution_has_its_own_source()
    {
        using var trace = await Dish.Of(Build.Release, "A whole solution");

        Assert.Equal(
            ["OrderPage.Show: Shop.Web", "OrderService.Place: Shop.Orders"],
            trace.Ended.Where(span => span.Source.Name != Outside.Source).Select(span => $"{span.DisplayName}: {span.Source.Name}").Distinct().Order());
    }

    [Fact]
    public async Task A_library_has_its_name_for_its_source()
    {
        using var trace = await Dish.Of(Build.Release, "Woven libraries");

        Assert.Equal("Shop.Catalog", trace["product.find"].Source.Name);
    }

    [Fact]
    public async Task Quiet_production_leaves_out_what_repeats_the_name()
    {
        using var trace = await Dish.Of(Build.Release, "Fewer spans in production");

        Assert.All(trace.Ended.Where(span => span.Source.Name == "Shop"), span => Assert.Empty(span.TagObjects));
    }

    [Fact]
    public async Task A_laptop_sees_where_the_time_goes()
    {
        using var trace = await Dish.Of(Build.Release, "One slow request on a laptop");

        Assert.True(trace["PriceCalculator.Load"].Duration > TimeSpan.FromMilliseconds(30));
    }
}
