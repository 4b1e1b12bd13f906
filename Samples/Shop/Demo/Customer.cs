namespace Shop.Demo;

/// <summary>Somebody who uses the shop over HTTP, as any client would.</summary>
internal sealed class Customer(Uri shop) : IDisposable
{
    private const string GoodCard = "4000 0000 0000 0001";
    private const string EmptyCard = "4000 0000 0000 0002";

    // A customer is no part of the system: he has no spans, and sends no headers about them.
    private readonly HttpClient _http = new(new SocketsHttpHandler { ActivityHeadersPropagator = null }) { BaseAddress = shop };

    public async Task VisitAsync()
    {
        await GetAsync("/products");
        var order = await OrderAsync(GoodCard, new { Sku = "pot-iron", Quantity = 1 }, new { Sku = "cup-clay", Quantity = 11 });
        await GetAsync(order?.OriginalString ?? "/orders/1");
        await GetAsync("/orders?customer=Ada");
        await OrderAsync(GoodCard);
        await OrderAsync(EmptyCard, new { Sku = "tea-100", Quantity = 2 });
    }

    public void Dispose() => _http.Dispose();

    private async Task GetAsync(string path)
    {
        using var response = await _http.GetAsync(path);
    }

    private async Task<Uri?> OrderAsync(string cardNumber, params object[] items)
    {
        using var response = await _http.PostAsJsonAsync(
            "/orders",
            new { Customer = "Ada", Items = items, Card = new { Number = cardNumber, Holder = "Ada Lovelace", SecurityCode = "815" } });
        return response.Headers.Location;
    }
}
