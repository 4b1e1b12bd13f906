namespace Shop.Payments;

internal sealed record Card(string Number, string Holder, string SecurityCode)
{
    public string LastDigits => Number.Length < 4 ? Number : Number[^4..];
}
