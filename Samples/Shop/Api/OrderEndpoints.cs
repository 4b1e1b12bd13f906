using Microsoft.AspNetCore.Http.HttpResults;
using Shop.Orders;

namespace Shop.Api;

internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/orders", PlaceAsync);
        routes.MapGet("/orders", (string customer, OrderService service, CancellationToken cancellation) => service.HistoryAsync(customer, cancellation));
        routes.MapGet("/orders/{id}", FindAsync);
    }

    public static async Task<Created<Order>> PlaceAsync(PlaceOrder request, OrderService service, CancellationToken cancellation)
    {
        var order = await service.PlaceAsync(request, cancellation);
        return TypedResults.Created($"/orders/{order.Id}", order);
    }

    public static async Task<Results<Ok<Order>, NotFound>> FindAsync(int id, OrderService service, CancellationToken cancellation)
    {
        var order = await service.FindAsync(id, cancellation);
        return order is null ? TypedResults.NotFound() : TypedResults.Ok(order);
    }
}
