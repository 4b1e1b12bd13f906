namespace Shop.Catalog;

internal sealed class UnknownProductException(string sku) : Exception($"There is no product '{sku}'.");
