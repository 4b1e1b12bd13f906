namespace Shop.Payments;

/// <summary>Pays by card through the payment service.</summary>
internal sealed class CardGateway(HttpClient http) : IPaymentGateway
{
    public async Task<string> ChargeAsync(Card card, decimal amount, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);

        if (!await AuthoriseAsync(card.Number, card.SecurityCode, amount, cancellation))
            throw new PaymentDeclinedException(card, "insufficient funds");

        return Guid.NewGuid().ToString("N")[..12];
    }

    public async Task SendReceiptAsync(int orderId, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync("/receipts", new { OrderId = orderId }, cancellation);
        response.EnsureSuccessStatusCode();
    }

    /// <returns>Whether the bank pays.</returns>
    private async Task<bool> AuthoriseAsync(string number, string securityCode, decimal amount, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync("/authorisations", new { number, securityCode, amount }, cancellation);
        response.EnsureSuccessStatusCode();
        return bool.Parse(await response.Content.ReadAsStringAsync(cancellation));
    }
}
