namespace Payments.Receipts;

/// <summary>Consumes the messages one after the other, those that are left at the end too.</summary>
internal sealed class ReceiptWorker(ReceiptQueue queue, ReceiptMailer mailer) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Complete();
        if (ExecuteTask is { } work)
            await work;

        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var receipt in queue.TakeAll())
            await mailer.SendAsync(receipt);
    }
}
