using System.Threading.Channels;

namespace Payments.Receipts;

/// <summary>Stands for a message broker.</summary>
internal sealed class ReceiptQueue
{
    private readonly Channel<Receipt> _channel = Channel.CreateUnbounded<Receipt>();

    public void Add(Receipt receipt) => _channel.Writer.TryWrite(receipt);

    public void Complete() => _channel.Writer.Complete();

    public IAsyncEnumerable<Receipt> TakeAll() => _channel.Reader.ReadAllAsync();
}
