namespace Shop.Payments;

/// <summary>Stands for a bank: slow, and without credit on cards that end in 0002.</summary>
internal sealed class CardGateway : IPaymentGateway
{
    private const string EmptyAccount = "0002";
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(20);

    public async Task<string> ChargeAsync(Card card, decimal amount, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);

        if (!await AuthoriseAsync(card.Number, card.SecurityCode, amount, cancellation))
            throw new PaymentDeclinedException(card, "insufficient funds");

        return Guid.NewGuid().ToString("N")[..12];
    }

    /// <returns>Whether the bank pays.</returns>
    private static async Task<bool> AuthoriseAsync(string number, string securityCode, decimal amount, CancellationToken cancellation)
    {
        if (securityCode.Length < 3 || amount > 10_000m)
            return false;

        await Task.Delay(RoundTrip, cancellation);
        return !number.EndsWith(EmptyAccount, StringComparison.Ordinal);
    }
}
