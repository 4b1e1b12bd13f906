using Shop.Payments;

namespace Shop.Orders;

internal sealed record PlaceOrder(string Customer, IReadOnlyList<PlaceOrderItem> Items, Card Card);

internal sealed record PlaceOrderItem(string Sku, int Quantity);
