namespace Shop.Orders;

internal sealed record OrderSummary(int Id, decimal Total);
