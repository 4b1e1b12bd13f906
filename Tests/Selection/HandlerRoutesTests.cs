using System;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>Lambdas are told apart: handlers of minimal APIs by their routes, others by their place in the member.</summary>
[Trait("Fault", "T6")]
public sealed class HandlerRoutesTests
{
    const string StandIns = """
        using System;
        using System.Collections.Generic;
        namespace Microsoft.AspNetCore.Routing
        {
            public interface IEndpointRouteBuilder { }
            public sealed class RouteGroupBuilder : IEndpointRouteBuilder { }
            public sealed class RouteHandlerBuilder { }
        }
        namespace Microsoft.AspNetCore.Builder
        {
            using Microsoft.AspNetCore.Routing;
            public static class EndpointRouteBuilderExtensions
            {
                public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder e, string pattern, Delegate handler) => null;
                public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder e, string pattern, Delegate handler) => null;
                public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder e, string pattern, Delegate handler) => null;
                public static RouteHandlerBuilder MapDelete(this IEndpointRouteBuilder e, string pattern, Delegate handler) => null;
                public static RouteHandlerBuilder MapPatch(this IEndpointRouteBuilder e, string pattern, Delegate handler) => null;
                public static RouteHandlerBuilder MapMethods(this IEndpointRouteBuilder e, string pattern, IEnumerable<string> verbs, Delegate handler) => null;
                public static RouteHandlerBuilder Map(this IEndpointRouteBuilder e, string pattern, Delegate handler) => null;
                public static RouteHandlerBuilder MapFallback(this IEndpointRouteBuilder e, Delegate handler) => null;
                public static RouteGroupBuilder MapGroup(this IEndpointRouteBuilder e, string prefix) => null;
                public static T WithTags<T>(this T builder, params string[] tags) => builder;
                public static T WithName<T>(this T builder, string name) => builder;
            }
        }
        """;

    const string Source = """
        using System;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Routing;
        namespace Shop;
        public static class Api
        {
            const string Prefix = "/api";
            public static string Work(object one) => DateTime.Now.ToString() + one;
            public static void MapTodos(IEndpointRouteBuilder app, string unknown)
            {
                var group = app.MapGroup("/todos").WithTags("todos");
                group.MapGet("/", () => Work(1));
                group.MapGet("/{id}", (int id) => Work(id)).WithName("x");
                group.MapPost("", async (string body) => { await Task.Yield(); return Work(body); });
                group.MapPut("/{id}", (int id, string body) => Work(unknown + body));
                group.MapDelete(unknown, (int id) => Work(id));
            }
            public static async Task MapMore(IEndpointRouteBuilder app)
            {
                var group = app.MapGroup(Prefix).MapGroup("v1");
                await Task.Yield();
                app.MapPatch("orders/{id}", (int id) => Work(id));
                app.MapMethods("/orders", ["GET", "HEAD"], () => Work(2));
                app.MapMethods("/one", new[] { "OPTIONS" }, () => Work(3));
                app.Map("/any", () => Work(4));
                app.MapFallback(() => Work(5));
                app.MapGet(Prefix + "/const", () => Work(6));
                group.MapGet("/nested", () => Work(7));
                app.MapGet("/method", Named);
                app.MapGet("/local", Local);
                string Local() => Work(8);
            }
            static string Named() => Work(9);
            public static void MapGroups(IEndpointRouteBuilder app)
            {
                app.MapGroup("/api").WithTags("x").MapGroup("/users").MapUsers();
                app.MapGroup("/v1").MapTwice();
                app.MapGroup("/v2").MapTwice();
                new Pets().Map(3, app.MapGroup("/pets"));
            }
            static RouteGroupBuilder MapUsers(this RouteGroupBuilder group)
            {
                group.MapGet("/", () => Work(10));
                group.MapGroup("{id:int}").MapUser();
                group.MapDelete("/{id:guid}", Remove);
                return group;
            }
            static void MapUser(this IEndpointRouteBuilder user) => user.MapPatch("/name", (int id) => Work(id));
            static string Remove(Guid id) => Work(id);
            static void MapTwice(this RouteGroupBuilder group) => group.MapGet("/twice", () => Work(11));
            public static void Plain()
            {
                Func<string> first = () => Work(1), second = () => Work(2);
                Func<int, string> third = one => { Func<string> inner = () => Work(one); return inner(); };
            }
            public static Func<string> Single() => () => Work(1);
        }
        public class Pets
        {
            public void Map(int version, RouteGroupBuilder group) => group.MapGet("{name:length(3,9)}", (string name) => Api.Work(version));
        }
        """;

    const string All = """<AutoSpan><Include visibility="public private internal" members="method lambda localFunction" /></AutoSpan>""";

    static readonly Lazy<string> Release = new(() => Compile());
    static readonly Lazy<string> Debug = new(() => Compile("/optimize-"));

    [Theory]
    [InlineData("Shop.Api.MapTodos.lambda1", "GET /todos")]
    [InlineData("Shop.Api.MapTodos.lambda2", "GET /todos/{id}")]
    [InlineData("Shop.Api.MapTodos.lambda3", "POST /todos")]
    [InlineData("Shop.Api.MapTodos.lambda4", "PUT /todos/{id}")]
    [InlineData("Shop.Api.MapTodos.lambda5", "Api.MapTodos.lambda5")]
    [InlineData("Shop.Api.MapMore.lambda1", "PATCH /orders/{id}")]
    [InlineData("Shop.Api.MapMore.lambda2", "GET,HEAD /orders")]
    [InlineData("Shop.Api.MapMore.lambda3", "OPTIONS /one")]
    [InlineData("Shop.Api.MapMore.lambda4", "/any")]
    [InlineData("Shop.Api.MapMore.lambda5", "fallback")]
    [InlineData("Shop.Api.MapMore.lambda6", "GET /api/const")]
    [InlineData("Shop.Api.MapMore.lambda7", "GET /api/v1/nested")]
    [InlineData("Shop.Api.MapMore.Local", "Api.MapMore.Local")]
    [InlineData("Shop.Api.Named", "Api.Named")]
    [InlineData("Shop.Api.MapUsers.lambda", "GET /api/users")]
    [InlineData("Shop.Api.MapUser.lambda", "PATCH /api/users/{id:int}/name")]
    [InlineData("Shop.Api.MapTwice.lambda", "GET /twice")]
    [InlineData("Shop.Pets.Map.lambda", "GET /pets/{name:length(3,9)}")]
    [InlineData("Shop.Api.Remove", "Api.Remove")]
    [InlineData("Shop.Api.Plain.lambda1", "Api.Plain.lambda1")]
    [InlineData("Shop.Api.Plain.lambda2", "Api.Plain.lambda2")]
    [InlineData("Shop.Api.Plain.lambda3", "Api.Plain.lambda3")]
    [InlineData("Shop.Api.Plain.lambda4", "Api.Plain.lambda4")]
    [InlineData("Shop.Api.Single.lambda", "Api.Single.lambda")]
    public void EachLambdaHasANameOfItsOwn(string method, string span)
    {
        foreach (var assembly in new[] { Release.Value, Debug.Value })
        {
            Assert.Equal(span, CompiledSelection.Of(assembly, All.Replace("<AutoSpan>", "<AutoSpan trivial=\"include\">", StringComparison.Ordinal))
                .SpanName(method));
        }
    }

    [Theory]
    [InlineData("MapTodos.lambda", 5)]
    [InlineData("MapTodos.lambda2", 1)]
    [InlineData("GET /todos/{id}", 1)]
    [InlineData("PUT *", 1)]
    public void RulesNameThemTogetherAndEachByItself(string pattern, int count)
    {
        var selection = CompiledSelection.Of(
            Release.Value, $"<AutoSpan trivial=\"include\"><Include members=\"lambda\" visibility=\"internal private\" method=\"{pattern}\" /></AutoSpan>");

        Assert.Equal(count, selection.Selected.Count);
    }

    [Fact]
    public void ATemplateHasTheRouteAsMethod() => Assert.Equal(
        "Api: GET /todos/{id}",
        CompiledSelection.Of(
            Release.Value, All.Replace("<AutoSpan>", "<AutoSpan trivial=\"include\" name=\"{Type}: {Method|trimAsync}\">", StringComparison.Ordinal))
            .SpanName("Shop.Api.MapTodos.lambda2"));

    /// <summary>The report tells the route of each, and the build how to trace those that are not public.</summary>
    [Fact]
    public void HandlersThatAreMethodsAreToldToo()
    {
        var report = FodyHost.Weave(Release.Value, "<AutoSpan />", Scratch.Folder());
        var text = string.Join('\n', report.Messages);

        Assert.Contains(
            "3 minimal API handlers not public (to trace them: <Include members=\"method localFunction\" method=\"MapMore.Local|Named|Remove\" "
            + "visibility=\"internal private\" />)",
            text,
            StringComparison.Ordinal);
        var traced = CompiledSelection.Of(
            Release.Value,
            "<AutoSpan><Include members=\"method localFunction\" method=\"MapMore.Local|Named|Remove\" visibility=\"internal private\" /></AutoSpan>");
        Assert.Equal(3, traced.Selected.Count);
        Assert.Contains(traced.Selected, method => method.Facts is { Member: "Remove", Handles: "DELETE /api/users/{id:guid}", Route: null });
    }

    static string Compile(params string[] options)
    {
        var standIns = Compiler.Compile("StandIns", StandIns);
        return Compiler.Compile("Api", Source, ["/r:" + standIns, .. options]);
    }
}
