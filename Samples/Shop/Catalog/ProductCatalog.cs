using System.Collections.Concurrent;
using Shop.Data;

namespace Shop.Catalog;

internal sealed class ProductCatalog(ProductRepository products) : IProductCatalog
{
    private readonly ConcurrentDictionary<string, Product> _known = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<Product>> ListAsync(CancellationToken cancellation) => products.ListAsync(cancellation);

    public ValueTask<Product> GetAsync(string sku, CancellationToken cancellation) =>
        _known.TryGetValue(sku, out var product)
            ? ValueTask.FromResult(product)
            : new ValueTask<Product>(LoadAsync(sku, cancellation));

    private async Task<Product> LoadAsync(string sku, CancellationToken cancellation)
    {
        var product = await products.FindAsync(sku, cancellation) ?? throw new UnknownProductException(sku);
        return _known.GetOrAdd(sku, product);
    }
}
