namespace Shop.Payments;

internal sealed class PaymentDeclinedException(Card card, string reason) : Exception($"The card ending in {card.LastDigits} was declined: {reason}.");
