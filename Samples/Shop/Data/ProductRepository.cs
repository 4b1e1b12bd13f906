using Microsoft.Data.Sqlite;
using Shop.Catalog;
using Shop.Pricing;

namespace Shop.Data;

internal sealed class ProductRepository(Database database)
{
    public async Task<IReadOnlyList<Product>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var command = connection.Command("select sku, name, price_cents from products order by name");
        await using var reader = await command.ExecuteReaderAsync(cancellation);

        var products = new List<Product>();
        while (await reader.ReadAsync(cancellation))
            products.Add(Read(reader));
        return products;
    }

    public async Task<Product?> FindAsync(string sku, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var command = connection.Command("select sku, name, price_cents from products where sku = $sku", ("$sku", sku));
        await using var reader = await command.ExecuteReaderAsync(cancellation);

        return await reader.ReadAsync(cancellation) ? Read(reader) : null;
    }

    private static Product Read(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), Money.FromCents(row.GetInt64(2)));
}
