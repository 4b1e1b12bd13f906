namespace Shop.Payments;

/// <summary>Stands for a bank: slow, and without credit on cards that end in 0002.</summary>
internal sealed class CardGateway : IPaymentGateway
{
    private const string EmptyAccount = "0002";
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(20);

    public async Task<string> ChargeAsync(Card card, decimal amount, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);

        await Task.Delay(RoundTrip, cancellation);
        if (card.LastDigits == EmptyAccount)
            throw new PaymentDeclinedException(card, "insufficient funds");

        return Guid.NewGuid().ToString("N")[..12];
    }
}
