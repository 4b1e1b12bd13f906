using Microsoft.Data.Sqlite;
using Shop.Pricing;

namespace Shop.Data.Seed;

internal sealed class DatabaseSeeder(Database database) : IHostedService
{
    private const string Tables =
        """
        create table products (sku text primary key, name text not null, price_cents integer not null);
        create table orders (id integer primary key, customer text not null, total_cents integer not null, payment text not null);
        create table order_lines (
            order_id integer not null references orders (id), sku text not null, name text not null,
            quantity integer not null, price_cents integer not null);
        """;

    public async Task StartAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = connection.BeginTransaction();
        await using var tables = connection.Command(Tables);
        await tables.ExecuteNonQueryAsync(cancellation);

        await AddProductAsync(connection, "tea-100", "Green tea, 100 g", 7.90m, cancellation);
        await AddProductAsync(connection, "pot-iron", "Iron teapot", 64.00m, cancellation);
        await AddProductAsync(connection, "cup-clay", "Clay cup", 12.50m, cancellation);

        await transaction.CommitAsync(cancellation);
    }

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    private static async Task AddProductAsync(
        SqliteConnection connection, string sku, string name, decimal price, CancellationToken cancellation)
    {
        await using var insert = connection.Command(
            "insert into products (sku, name, price_cents) values ($sku, $name, $price)",
            ("$sku", sku), ("$name", name), ("$price", Money.ToCents(price)));
        await insert.ExecuteNonQueryAsync(cancellation);
    }
}
