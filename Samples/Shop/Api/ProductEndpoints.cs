using Shop.Catalog;

namespace Shop.Api;

internal static class ProductEndpoints
{
    public static void MapProducts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/products", (IProductCatalog catalog, CancellationToken cancellation) => catalog.ListAsync(cancellation));
        routes.MapGet("/products/{sku}", (string sku, IProductCatalog catalog, CancellationToken cancellation) => catalog.GetAsync(sku, cancellation));
    }
}
