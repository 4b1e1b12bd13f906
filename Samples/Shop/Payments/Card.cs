namespace Shop.Payments;

internal sealed record Card(string Number, string Holder)
{
    public string LastDigits => Number.Length < 4 ? Number : Number[^4..];
}
