namespace Shop.Catalog;

internal sealed record Product(string Sku, string Name, decimal Price);
