namespace Shop.Orders;

internal sealed class OrderValidator
{
    private const int MostPieces = 1000;

    /// <exception cref="InvalidOrderException">The order cannot be taken as it is.</exception>
    public void Validate(PlaceOrder request)
    {
        if (string.IsNullOrWhiteSpace(request.Customer))
            throw new InvalidOrderException("An order needs a customer.");

        if (request.Items.Count == 0)
            throw new InvalidOrderException("An order needs at least one item.");

        if (request.Items.FirstOrDefault(item => item.Quantity is < 1 or > MostPieces) is { } wrong)
            throw new InvalidOrderException($"Cannot deliver {wrong.Quantity} pieces of '{wrong.Sku}'.");
    }
}
