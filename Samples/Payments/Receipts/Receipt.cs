namespace Payments.Receipts;

/// <summary>A message: a receipt to send, with the headers of the request that asked for it.</summary>
internal sealed record Receipt(int OrderId, IReadOnlyDictionary<string, string> Headers);
