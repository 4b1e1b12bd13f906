using Shop.Orders;

namespace Shop.Pricing;

internal sealed class PriceCalculator(DiscountPolicy discounts)
{
    public Quote QuoteFor(IReadOnlyCollection<OrderLine> lines)
    {
        var subtotal = lines.Sum(line => Money.Round(line.UnitPrice * line.Quantity));
        return new Quote(subtotal, [.. discounts.DiscountsFor(lines, subtotal)]);
    }
}
