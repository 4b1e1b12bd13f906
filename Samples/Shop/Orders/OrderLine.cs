namespace Shop.Orders;

internal sealed record OrderLine(string Sku, string Name, int Quantity, decimal UnitPrice);
