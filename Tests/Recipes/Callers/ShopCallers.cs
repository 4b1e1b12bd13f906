using System.Collections.Generic;

namespace AutoSpan.Tests.Recipes.Callers;

/// <summary>Call the services of recipes.</summary>
internal static class ShopCallers
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Command and query handlers"] = """
            await new Shop.LoggedHandler<Shop.Orders.PlaceOrder, int>(new Shop.Orders.PlaceOrderHandler()).HandleAsync(new("Ada"), default);
            await new Shop.LoggedHandler<Shop.Orders.CancelOrder, bool>(new Shop.Orders.CancelOrderHandler()).HandleAsync(new(7), default);
            """,

        ["A whole solution"] = """
            using (Outside.Start("GET /orders", ActivityKind.Server))
                await new Shop.Web.OrderPage(new Shop.Orders.OrderService()).ShowAsync();
            """,

        ["Woven libraries"] = """
            await new Shop.Catalog.ProductCatalog().FindAsync("tea");
            """,

        ["Attributes only"] = """
            var orders = new Shop.Orders.OrderService();
            await orders.PlaceAsync("Ada");
            await orders.ExistsAsync(7);
            """,

        ["Fewer spans in production"] = """
            var orders = new Shop.Orders.OrderService(new Shop.Orders.Stock());
            using (Outside.Start("POST /orders", ActivityKind.Server))
                await orders.PlaceAsync(3);
            await orders.PlaceAsync(3);
            await new Shop.Orders.NightlyReport(orders).RunAsync();
            """,

        ["Steps as events"] = """
            await new Shop.Orders.OrderService().PlaceAsync(new(2, "FR"));
            """,

        ["Business tags"] = """
            await new Shop.Orders.OrderService("north").PlaceAsync(new(7, new("Ada", null), Shop.Orders.Channel.Web, ["tea", "pot"]));
            """,

        ["Results that are errors"] = """
            var gateway = new Shop.Payments.CardGateway();
            await gateway.ChargeAsync(10);
            await gateway.ChargeAsync(2000);
            var stock = new Shop.Payments.StockService();
            stock.TryReserve("pot");
            """,

        ["Exceptions that are not errors"] = """
            var orders = new Shop.Orders.OrderService();
            foreach (var items in new[] { 0, 200 })
            {
                try
                {
                    await orders.PlaceAsync(items);
                }
                catch (Exception exception) when (exception is Shop.Orders.InvalidOrderException or TimeoutException)
                {
                }
            }
            """,

        ["Secrets"] = """
            var accounts = new Shop.Accounts.AccountService();
            await accounts.SignInAsync("Ada", "engine");
            await accounts.AddCardAsync("Ada", new("4000 0000 0000 0001", 12));
            """,

        ["One slow request on a laptop"] = """
            using (Outside.Start("GET /quote", ActivityKind.Server))
                await new Shop.Pricing.PriceCalculator().QuoteAsync("tea", 3);
            """,
    };
}
