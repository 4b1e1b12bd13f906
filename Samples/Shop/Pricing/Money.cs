namespace Shop.Pricing;

internal static class Money
{
    public static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    public static long ToCents(decimal amount) => (long)(Round(amount) * 100);

    public static decimal FromCents(long cents) => cents / 100m;
}
