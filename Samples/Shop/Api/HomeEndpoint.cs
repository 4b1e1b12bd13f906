namespace Shop.Api;

internal static class HomeEndpoint
{
    private const string Text =
        """
        The shop answers:

        GET  /products                  its products
        GET  /products/{sku}            one product
        POST /orders                    places an order
        GET  /orders?customer={name}    the orders of a customer
        GET  /orders/{id}               one order

        """;

    public static void MapHome(this IEndpointRouteBuilder routes) => routes.MapGet("/", Show);

    private static string Show() => Text;
}
