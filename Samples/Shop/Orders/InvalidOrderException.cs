namespace Shop.Orders;

internal sealed class InvalidOrderException(string message) : Exception(message);
