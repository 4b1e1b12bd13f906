namespace Shop.Catalog;

internal interface IProductCatalog
{
    Task<IReadOnlyList<Product>> ListAsync(CancellationToken cancellation);

    /// <exception cref="UnknownProductException">The shop does not sell it.</exception>
    ValueTask<Product> GetAsync(string sku, CancellationToken cancellation);
}
