namespace Shop.Pricing;

internal sealed record Discount(string Reason, decimal Amount);
