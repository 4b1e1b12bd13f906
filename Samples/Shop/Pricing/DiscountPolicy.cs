using Shop.Orders;

namespace Shop.Pricing;

internal sealed class DiscountPolicy
{
    private const decimal BulkThreshold = 100m;
    private const int PiecesForFree = 10;

    public IEnumerable<Discount> DiscountsFor(IReadOnlyCollection<OrderLine> lines, decimal subtotal)
    {
        foreach (var line in lines)
        {
            if (line.Quantity > PiecesForFree)
                yield return new Discount($"{line.Quantity / PiecesForFree} of {line.Name} for free", line.Quantity / PiecesForFree * line.UnitPrice);
        }

        if (subtotal >= BulkThreshold)
            yield return new Discount("5 % on large orders", Money.Round(subtotal * 0.05m));
    }
}
