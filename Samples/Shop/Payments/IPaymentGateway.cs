namespace Shop.Payments;

internal interface IPaymentGateway
{
    /// <returns>The bank's reference of the payment.</returns>
    /// <exception cref="PaymentDeclinedException">The bank refused.</exception>
    Task<string> ChargeAsync(Card card, decimal amount, CancellationToken cancellation);

    /// <summary>Asks for a receipt, which is sent later.</summary>
    Task SendReceiptAsync(int orderId, CancellationToken cancellation);
}
