namespace Shop.Pricing;

internal sealed record Quote(decimal Subtotal, IReadOnlyList<Discount> Discounts)
{
    public decimal Total => Subtotal - Discounts.Sum(discount => discount.Amount);
}
