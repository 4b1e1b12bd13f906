namespace Payments.Receipts;

/// <summary>Stands for a mail server.</summary>
internal sealed class ReceiptMailer
{
    private static readonly TimeSpan Delivery = TimeSpan.FromMilliseconds(5);

    public async Task SendAsync(Receipt receipt)
    {
        if (receipt.OrderId <= 0)
            throw new ArgumentOutOfRangeException(nameof(receipt), "There is no such order.");

        await Task.Delay(Delivery);
    }
}
