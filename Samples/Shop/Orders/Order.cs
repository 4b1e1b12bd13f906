namespace Shop.Orders;

internal sealed record Order(int Id, string Customer, IReadOnlyList<OrderLine> Lines, decimal Total, string PaymentReference);
