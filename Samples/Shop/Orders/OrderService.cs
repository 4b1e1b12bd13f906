using Shop.Catalog;
using Shop.Data;
using Shop.Payments;
using Shop.Pricing;

namespace Shop.Orders;

internal sealed class OrderService(
    OrderValidator validator,
    IProductCatalog catalog,
    PriceCalculator prices,
    IPaymentGateway payments,
    OrderRepository orders)
{
    public async Task<Order> PlaceAsync(PlaceOrder request, CancellationToken cancellation)
    {
        validator.Validate(request);
        var lines = await ResolveAsync(request.Items, cancellation);
        var quote = prices.QuoteFor(lines);
        var payment = await payments.ChargeAsync(request.Card, quote.Total, cancellation);
        var order = await orders.AddAsync(request.Customer, lines, quote.Total, payment, cancellation);
        await payments.SendReceiptAsync(order.Id, cancellation);
        return order;
    }

    public Task<Order?> FindAsync(int id, CancellationToken cancellation) => orders.FindAsync(id, cancellation);

    public IAsyncEnumerable<OrderSummary> HistoryAsync(string customer, CancellationToken cancellation) =>
        orders.ListAsync(customer, cancellation);

    private Task<OrderLine[]> ResolveAsync(IReadOnlyList<PlaceOrderItem> items, CancellationToken cancellation) =>
        Task.WhenAll(items.Select(item => ResolveAsync(item, cancellation)));

    private async Task<OrderLine> ResolveAsync(PlaceOrderItem item, CancellationToken cancellation)
    {
        var product = await catalog.GetAsync(item.Sku, cancellation);
        return new OrderLine(product.Sku, product.Name, item.Quantity, product.Price);
    }
}
