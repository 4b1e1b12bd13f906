using System.Collections.Generic;

namespace AutoSpan.Tests.Recipes.Callers;

/// <summary>Visits the endpoints of recipes.</summary>
internal static class WebCallers
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["ASP.NET Core controllers"] = """
            await WebShop.Serve(
                services => services.AddSingleton<Shop.Orders.OrderService>().AddControllers().AddApplicationPart(typeof(Shop.Api.OrdersController).Assembly),
                app => app.MapControllers(),
                visitor => visitor.GetAsync("/orders/7"));
            """,

        ["Minimal APIs"] = """
            await WebShop.Serve(
                services => services.AddSingleton<Shop.Orders.OrderService>(),
                app => Shop.Api.OrderEndpoints.MapOrders(app),
                async visitor =>
                {
                    await visitor.GetAsync("/orders/7");
                    await visitor.DeleteAsync("/orders/7");
                });
            """,
    };
}
