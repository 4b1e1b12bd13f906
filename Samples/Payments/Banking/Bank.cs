namespace Payments.Banking;

/// <summary>Stands for a bank: slow, and without credit on cards that end in 0002.</summary>
internal sealed class Bank
{
    private const string EmptyAccount = "0002";
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(20);

    /// <returns>Whether the bank pays.</returns>
    public async Task<bool> AuthoriseAsync(string number, string securityCode, decimal amount, CancellationToken cancellation)
    {
        if (securityCode.Length < 3 || amount > 10_000m)
            return false;

        await Task.Delay(RoundTrip, cancellation);
        return !number.EndsWith(EmptyAccount, StringComparison.Ordinal);
    }
}
